package db_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	qSchemaLite db.OnlySQLite   = `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'schema_version%' AND name NOT LIKE 'search_fts_%' AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name`
	qSchemaPg   db.OnlyPostgres = `
SELECT line FROM (
	SELECT table_name::text AS tbl, 1 AS part, lpad(ordinal_position::text, 4) AS place,
		table_name || '.' || column_name || ' ' || data_type || coalesce(' collate ' || collation_name, '') || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END || coalesce(' default ' || column_default, '') AS line
	FROM information_schema.columns WHERE table_schema = current_schema()
	UNION ALL
	SELECT c.conrelid::regclass::text, 2, c.conname::text, c.conrelid::regclass || ': ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
	FROM pg_constraint c WHERE c.connamespace = current_schema()::regnamespace AND c.contype <> 'n'
	UNION ALL
	SELECT tablename::text, 3, indexname::text, indexdef FROM pg_indexes WHERE schemaname = current_schema()
) lines WHERE tbl NOT LIKE 'schema_version%' ORDER BY tbl COLLATE "C", part, place COLLATE "C"`
)

// TestSchemaIsTheGolden shows in review what a migration does to each engine.
func TestSchemaIsTheGolden(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		q := qSchemaLite.SQL()
		if d.Engine() == db.Postgres {
			q = qSchemaPg.SQL()
		}
		lines, err := db.All(t.Context(), d, db.Scan1[string], q)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(lines, "\n") + "\n"
		file := filepath.Join("testdata", "schema."+d.Engine().String()+".sql")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		want, err := os.ReadFile(file)
		if err != nil || string(want) != got {
			t.Errorf("%s differs from the schema (%v): run this test with -update and look at the difference", file, err)
		}
	})
}

// houseWide names the few tables whose rows belong to no organisation, and why.
var houseWide = map[string]string{
	"founding":        "one row for the whole house",
	"sign_in_attempt": "counted before anybody knows who it is",
}

// TestTablesHaveOrgInTheirKey: every other row belongs to an organisation, by its key.
func TestTablesHaveOrgInTheirKey(t *testing.T) {
	const qKeys db.OnlySQLite = `SELECT t.name FROM pragma_table_list t WHERE t.name = $1 AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'org' AND c.pk = 1)`
	d := dbtest.SQLite(t)
	tables, err := d.Tables(t.Context())
	if err != nil || len(tables) < 7 {
		t.Fatal(tables, err)
	}
	for _, table := range tables {
		if houseWide[table] != "" {
			continue
		}
		if _, err := db.One(t.Context(), d, db.Scan1[string], qKeys.SQL(), table); err != nil {
			t.Errorf("the primary key of %s does not begin with org", table)
		}
	}
}

// TestForeignKeysCanBeLoaded: tables are loaded parents first, so within a circle (a table
// that points to itself is one) a key has to be deferrable.
func TestForeignKeysCanBeLoaded(t *testing.T) {
	const qKeys db.OnlyPostgres = `SELECT c.relname::text, p.relname::text, k.conname::text, k.condeferrable::int FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid WHERE k.contype = 'f'`
	d := dbtest.Postgres(t)
	tables, err := d.Tables(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	place := map[string]int{}
	for i, name := range tables {
		place[name] = i
	}
	err = db.Each(t.Context(), d, func(row db.Row) error {
		var child, parent, name string
		var deferrable bool
		if err := row.Scan(&child, &parent, &name, &deferrable); err != nil {
			return err
		}
		if place[parent] >= place[child] && !deferrable {
			t.Errorf("%s points from %s to %s, which is loaded later: declare it DEFERRABLE", name, child, parent)
		}
		return nil
	}, qKeys.SQL())
	if err != nil {
		t.Error(err)
	}
}

func TestMigrateTwiceAndFromTheFuture(t *testing.T) {
	ctx := context.Background()
	open := func(t *testing.T, cfg db.Config) {
		cfg.Log = quiet()
		d, err := db.Open(ctx, cfg)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = d.Close() }()
		for range 2 {
			if err := d.Migrate(ctx); err != nil {
				t.Fatal(err)
			}
		}
		err = d.Write(ctx, func(tx *db.Tx) error {
			_, err := tx.Exec(`INSERT INTO schema_version (version_id, is_applied) VALUES (99999, true)`)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Migrate(ctx); errs.Of(err).Code != "storage.schema_newer" {
			t.Errorf("a database of a later program: %v", err)
		}
	}
	t.Run("sqlite", func(t *testing.T) { open(t, db.Config{Dir: t.TempDir()}) })
	t.Run("postgres", func(t *testing.T) { open(t, db.Config{URL: dbtest.PostgresURL(t, false)}) })
}

// TestLibcIsTheOneThatSQLiteNames: with another version of modernc.org/libc the translated
// SQLite may corrupt memory.
func TestLibcIsTheOneThatSQLiteNames(t *testing.T) {
	ours := version(t, goList(t, "-f", "{{.Version}}", "modernc.org/libc"), `^(v\S+)`)
	mod, err := os.ReadFile(strings.TrimSpace(goList(t, "-f", "{{.GoMod}}", "modernc.org/sqlite")))
	if err != nil {
		t.Fatal(err)
	}
	if named := version(t, string(mod), `modernc\.org/libc (v\S+)`); named != ours {
		t.Errorf("modernc.org/libc is %s, but modernc.org/sqlite was made with %s: go get modernc.org/libc@%s", ours, named, named)
	}
}

func goList(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list", "-m"}, args...)...).Output()
	if err != nil {
		t.Fatal(fmt.Errorf("go list: %w", err))
	}
	return string(out)
}

func version(t *testing.T, text, pattern string) string {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("no version in %q", text)
	}
	return m[1]
}
