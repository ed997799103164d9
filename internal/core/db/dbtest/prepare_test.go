package dbtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStatementsOfTheProgram prepares every statement of the program.
func TestStatementsOfTheProgram(t *testing.T) {
	PrepareAll(t, "../../..")
}

func TestStatementsAreFound(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.go", "package a\nimport \"anteroom/internal/core/db\"\n"+
		"const cols = `org, ` + more\nconst more = \"name\"\n"+
		"const qList db.SQL = `SELECT ` + cols + ` FROM organisation`\n"+
		"const part db.Fragment = `SELECT is only a part`\n"+
		"func f() { const qLite db.OnlySQLite = `SELECT 1 FROM search_fts`; _ = qLite }\n")
	write("b.go", "package a\nimport \"anteroom/internal/core/db\"\n"+
		"func g(r db.Reader, n string) { r.Query(nil, `DELETE FROM space WHERE id = $1`, n) }\n"+
		"const qBad db.SQL = `SELECT ` + other.Columns\n")
	write("b_test.go", "package a\nconst q = `SELECT tests may do what they like`\n")
	found, wrong, err := statements(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[0].text != "SELECT org, name FROM organisation" || found[1].typ != "OnlySQLite" {
		t.Errorf("found %+v", found)
	}
	if len(wrong) != 2 || !strings.Contains(wrong[0], "qBad") || !strings.Contains(wrong[1], "b.go:3") {
		t.Errorf("wrong %q; want the constant that can't be read and the stray DELETE", wrong)
	}
}
