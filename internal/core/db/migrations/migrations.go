package migrations

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
)

//go:embed *.sql
var files embed.FS

// The names of the engines, as in "-- only:" lines.
const (
	SQLite   = "sqlite"
	Postgres = "postgres"
)

// File is one migration for one engine.
type File struct {
	Version int64
	Name    string
	SQL     string
}

// tokens says what each token stands for, on SQLite and on PostgreSQL.
var tokens = map[string][2]string{
	"instant":   {"INTEGER", "BIGINT"},         // microseconds since 1970 in UTC
	"int":       {"INTEGER", "BIGINT"},         // 64 bits
	"bool":      {"INTEGER", "INTEGER"},        // 0 or 1
	"real":      {"REAL", "DOUBLE PRECISION"},  // 64 bits
	"json":      {"TEXT", "TEXT"},              // opaque to SQL
	"text":      {"TEXT", "TEXT"},              // never compared by order
	"key":       {"TEXT", `TEXT COLLATE "C"`},  // compared and ordered by bytes
	"blob":      {"BLOB", "BYTEA"},             //
	"strict":    {"STRICT", ""},                // after a table's parenthesis
	"strict_wr": {"STRICT, WITHOUT ROWID", ""}, // same, for tables of short rows
}

var token = regexp.MustCompile(`\{[a-z_]+\}`)

// Versions gives the numbers of all migrations, in order.
func Versions() ([]int64, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, err
	}
	var all []int64
	for _, name := range names {
		number, _, _ := strings.Cut(name, "_")
		version, err := strconv.ParseInt(number, 10, 64)
		if err != nil || len(number) != 5 || len(all) > 0 && version == all[len(all)-1] {
			return nil, fmt.Errorf("migrations: the name %s has to begin with five digits of its own", name)
		}
		all = append(all, version)
	}
	return all, nil
}

// For gives all migrations for an engine, in order.
func For(engine string) ([]File, error) {
	versions, err := Versions()
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, err
	}
	var all []File
	for n, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sql, err := Render(string(text), engine)
		if err != nil {
			return nil, fmt.Errorf("migrations: %s: %w", name, err)
		}
		all = append(all, File{Version: versions[n], Name: name, SQL: sql})
	}
	return all, nil
}

// Render gives the text of one migration for an engine.
func Render(text, engine string) (string, error) {
	column := map[string]int{SQLite: 0, Postgres: 1}
	mine, known := column[engine]
	if !known {
		return "", fmt.Errorf("no engine is called %q", engine)
	}
	text, err := choose(text, engine, column)
	if err != nil {
		return "", err
	}
	text = token.ReplaceAllStringFunc(text, func(t string) string {
		words, ok := tokens[strings.Trim(t, "{}")]
		if !ok {
			err = fmt.Errorf("unknown token %s", t)
		}
		return words[mine]
	})
	return text, err
}

// choose leaves out the blocks that are for another engine.
func choose(text, engine string, known map[string]int) (string, error) {
	var out strings.Builder
	only := ""
	for n, line := range strings.SplitAfter(text, "\n") {
		mark := strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(mark, "-- only:"); ok {
			name = strings.TrimSpace(name)
			if _, ok := known[name]; !ok || only != "" {
				return "", fmt.Errorf("line %d: %q", n+1, mark)
			}
			only = name
			continue
		}
		if mark == "-- end only" {
			if only == "" {
				return "", fmt.Errorf("line %d: nothing to end", n+1)
			}
			only = ""
			continue
		}
		if only == "" || only == engine {
			out.WriteString(line)
		}
	}
	if only != "" {
		return "", fmt.Errorf("a block for %s has no end", only)
	}
	return out.String(), nil
}
