"""What all tests share: hypothesis without deadlines, for no test asserts times."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("congvan", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("congvan")
