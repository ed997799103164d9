package migrations_test

import (
	"strings"
	"testing"

	"anteroom/internal/core/db/migrations"
)

func TestRender(t *testing.T) {
	const text = "CREATE TABLE a (k {key}, at {instant}, j {json} DEFAULT '{}') {strict_wr};\n" +
		"-- only: sqlite\nlite\n-- end only\n-- only: postgres\npg\n-- end only\nboth\n"
	for engine, want := range map[string]string{
		migrations.SQLite:   "CREATE TABLE a (k TEXT, at INTEGER, j TEXT DEFAULT '{}') STRICT, WITHOUT ROWID;\nlite\nboth\n",
		migrations.Postgres: "CREATE TABLE a (k TEXT COLLATE \"C\", at BIGINT, j TEXT DEFAULT '{}') ;\npg\nboth\n",
	} {
		if got, err := migrations.Render(text, engine); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", engine, got, err, want)
		}
	}
}

func TestMistakesAreRefused(t *testing.T) {
	for name, text := range map[string]string{
		"unknown token":  "CREATE TABLE a (k {uuid})",
		"unknown engine": "-- only: mysql\n-- end only\n",
		"no end":         "-- only: sqlite\n",
		"nested":         "-- only: sqlite\n-- only: postgres\n-- end only\n-- end only\n",
		"nothing to end": "-- end only\n",
	} {
		if got, err := migrations.Render(text, migrations.SQLite); err == nil {
			t.Errorf("%s: rendered %q", name, got)
		}
	}
	if _, err := migrations.Render("", "mysql"); err == nil {
		t.Error("rendered for an unknown engine")
	}
}

func TestFilesAreInOrder(t *testing.T) {
	files, err := migrations.For(migrations.SQLite)
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	last := int64(0)
	for _, f := range files {
		if f.Version <= last || strings.Contains(f.SQL, "{key}") {
			t.Errorf("%s: version %d after %d", f.Name, f.Version, last)
		}
		last = f.Version
	}
}
