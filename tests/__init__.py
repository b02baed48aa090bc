"""The tests of SiSA Desk, by floor and by story."""
