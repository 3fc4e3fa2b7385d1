"""What stands below the body: Nơi nhận, signatures, contact line."""
