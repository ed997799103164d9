// Package dbtest gives database tests a fresh, migrated database on every engine.
// SQLite always runs. PostgreSQL runs when ANTEROOM_TEST_PG holds the address of a
// superuser on a throwaway cluster, which scripts/with-postgres starts; without it
// those tests are skipped, or fail when CI=true, so that nobody mistakes a silent
// skip for a pass. PrepareAll checks every statement of the program on both engines.
package dbtest
