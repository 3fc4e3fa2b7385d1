"""Who must do what, by when (nhiệm vụ được giao): one task for each smallest printed item that orders something."""
