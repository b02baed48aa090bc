"""Everything the service and one workplace may change about themselves."""
