"""Tests of what happened: the store, its checks, its backups, and what a kill or a full disk does to them."""
