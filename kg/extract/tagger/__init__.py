"""Tags names of people, organisations and places, and roles: a small CRF."""
