"""To paper: finished files as PDF, booklets, the printer; what of it this machine has. An edge: it runs other programs."""
