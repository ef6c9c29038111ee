"""Speech -> Outline. Never fails; what it cannot place it keeps as body, what looks wrong it remarks on."""
