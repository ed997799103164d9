package dbtest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestStatementsOfTheProgram prepares every statement of the program.
func TestStatementsOfTheProgram(t *testing.T) {
	PrepareAll(t, "../../..")
}

func TestStatementsAreFound(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a/a.go": "package a\nimport \"anteroom/internal/core/db\"\n" +
			"const cols = `org, ` + b.More\n" +
			"const qList db.SQL = `SELECT ` + cols + ` FROM organisation`\n" +
			"const part db.Fragment = `SELECT is only a part`\n" +
			"func f() { const qLite db.OnlySQLite = `SELECT 1 FROM search_fts`; _ = qLite }\n",
		"a/b.go": "package a\nimport \"anteroom/internal/core/db\"\n" +
			"func g(r db.Reader, n string) { r.Query(nil, `DELETE FROM space WHERE id = $1`, n) }\n" +
			"func h(x *db.Builder, n string) { x.Add(`SELECT a piece WHERE id = ?`, n).If(true, `UPDATE x SET `) }\n",
		"a/c.go": "package a\nimport \"anteroom/internal/core/db\"\n" +
			"const qBad db.SQL = `SELECT ` + nowhere.Columns\n" +
			"func i(r db.Reader, n string) { r.Query(nil, db.SQL(`SELECT 1 FROM ` + n)) }\n",
		"a/a_test.go": "package a\nconst q = `SELECT tests may do what they like`\n",
		"b/b.go":      "package b\nconst More = \"name\"\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	found, wrong, err := statements(dir)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, s := range found {
		texts = append(texts, s.typ+" "+s.text)
	}
	want := []string{
		"SQL SELECT org, name FROM organisation",
		"OnlySQLite SELECT 1 FROM search_fts",
		"SQL DELETE FROM space WHERE id = $1",
	}
	if !slices.Equal(texts, want) {
		t.Errorf("found\n%q, want\n%q", texts, want)
	}
	if len(wrong) != 2 || !strings.Contains(wrong[0], "qBad") || !strings.Contains(wrong[1], "c.go:4") {
		t.Errorf("wrong %q; want the constant that can't be read and the sum with a variable", wrong)
	}
}
