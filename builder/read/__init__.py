"""bytes -> Speech, Recipe. The first stage; it understands files, not speeches."""
