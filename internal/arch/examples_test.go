package arch

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// sound is a tiny house that keeps every rule; each example changes it in one place.
var sound = map[string]string{
	"go.mod": "module anteroom\n\nrequire (\n\texample.com/lib v1.0.0\n\texample.com/check v1.0.0\n\texample.com/deep v1.0.0 // indirect\n)\n",
	"docs/dependencies.md": "## Go\n\n| module | what for |\n|---|---|\n| example.com/lib | one thing |\n\n" +
		"## Go, tests only\n\n| module | what for |\n|---|---|\n| example.com/check | another |\n\n## Web\n\n| react.example | no module |\n",
	"web/src/app.tsx": "export {}\n",
	"internal/core/db/db.go": `package db
type SQL string
type Fragment string
type DB struct{}
func (*DB) Write() {}
func (*DB) Housekeep() {}
func Joined(s string) SQL { return SQL(s) }
`,
	"internal/core/journal/write.go": `package journal
import "anteroom/internal/core/db"
func Write(d *db.DB) { d.Write(); d.Housekeep() }
`,
	"internal/core/clock/now.go":   "package clock\nimport \"time\"\nfunc Now() time.Time { return time.Now() }\n",
	"internal/core/outbound/go.go": "package outbound\nimport \"net/http\"\nvar Client = &http.Client{}\n",
	"internal/app/app.go": `package app
import (
	"os"
	"anteroom/internal/area/task"
	"anteroom/internal/edge/live"
)
func Main() string { task.Do(nil); live.Do(nil); return os.Getenv("ANTEROOM_ADDR") }
`,
	"internal/area/task/task.go": `package task
import (
	"anteroom/internal/area/task/board"
	"anteroom/internal/core/db"
)
const q db.SQL = "SELECT " + "1"
var again = db.SQL("SELECT 2")
func Do(*db.DB) { board.Do() }
`,
	"internal/area/task/task_test.go":   "package task\nimport (\n\t_ \"testing\"\n\t_ \"example.com/check\"\n)\n",
	"internal/area/task/other.go":       "//go:build other\n\npackage task\nimport _ \"example.com/lib/part\"\n",
	"internal/area/task/board/board.go": "package board\nfunc Do() {}\n",
	"internal/edge/live/live.go":        "package live\nimport \"net/http\"\nfunc Do(c *http.Client) { _ = c }\n",
	"cmd/anteroom/main.go":              "package main\nimport \"anteroom/internal/app\"\nfunc main() { app.Main() }\n",
}

// built makes a house of files, with an introduction for each package that has none.
func built(files map[string]string) fstest.MapFS {
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
		doc := path.Join(path.Dir(name), "doc.go")
		if path.Ext(name) != ".go" || files[doc] != "" {
			continue
		}
		_, clause, _ := strings.Cut("\n"+text, "\npackage ")
		clause, _, _ = strings.Cut(clause, "\n")
		root[doc] = &fstest.MapFile{Data: []byte("// Package has a sentence of ten words that introduces it.\npackage " + clause + "\n")}
	}
	return root
}

// example is a change to the sound house and the one rule it breaks.
type example struct {
	rule, file, text string
	want             string // is part of the finding
}

var examples = []example{
	{"imports go downwards", "internal/area/task/x.go", "package task\nimport _ \"anteroom/internal/area/tag\"\n", "another room of internal/area"},
	{"imports go downwards", "internal/area/task/x.go", "package task\nimport _ \"anteroom/internal/edge/live\"\n", "not below"},
	{"imports go downwards", "internal/area/task/x_test.go", "package task\nimport _ \"anteroom/internal/edge/live\"\n", "x_test.go:2"},
	{"imports go downwards", "internal/edge/live/x.go", "package live\nimport _ \"anteroom/internal/area/tag\"\n", "not below"},
	{"imports go downwards", "internal/edge/live/x.go", "package live\nimport _ \"anteroom/internal/edge/dav\"\n", "another room of internal/edge"},
	{"imports go downwards", "internal/core/clock/x.go", "package clock\nimport _ \"anteroom/internal/area/tag\"\n", "not below"},
	{"imports go downwards", "cmd/anteroom/x.go", "package main\nimport _ \"anteroom/internal/area/tag\"\n", "not below"},
	{"imports go downwards", "e2e/program/x.go", "package program\nimport _ \"anteroom/internal/core/clock\"\n", "not below"},
	{"imports go downwards", "pkg/thing/x.go", "package thing\n", "no layer"},
	{"tests stay out of the product", "internal/area/task/x.go", "package task\nimport _ \"anteroom/internal/core/db/dbtest\"\n", "dbtest"},
	{"tests stay out of the product", "internal/area/task/x.go", "package task\nimport _ \"testing\"\n", "testing"},
	{"one reader of the environment", "internal/area/task/x.go", "package task\nimport \"os\"\nvar _ = os.Getenv(\"X\")\n", "os.Getenv"},
	{"one reader of the environment", "internal/area/task/x.go", "package task\nimport sys \"os\"\nvar _ = sys.LookupEnv\n", "os.LookupEnv"},
	{"one way to write", "internal/area/task/x.go", "package task\nimport \"anteroom/internal/core/db\"\nfunc x(d *db.DB) { d.Write() }\n", "x.go:3"},
	{"one way to write", "internal/area/task/x.go",
		"package task\nimport \"anteroom/internal/core/db\"\ntype own struct{ *db.DB }\nfunc x(d own) { d.Write() }\n", "x.go:4"},
	{"housekeeping is listed", "internal/area/task/x.go",
		"package task\nimport \"anteroom/internal/core/db\"\nfunc x(d *db.DB) { d.Housekeep() }\n", "Housekeep"},
	{"one way out", "internal/edge/live/x.go", "package live\nimport \"net/http\"\nvar _ = &http.Client{}\n", "its own net/http.Client"},
	{"one way out", "internal/edge/live/x.go", "package live\nimport \"net/http\"\nvar _ http.Client\n", "its own net/http.Client"},
	{"one way out", "internal/edge/live/x.go", "package live\nimport \"net/http\"\nvar _ = new(http.Transport)\n", "its own net/http.Transport"},
	{"one way out", "internal/edge/live/x.go", "package live\nimport \"net/http\"\nvar _ = http.DefaultClient\n", "net/http.DefaultClient"},
	{"one way out", "internal/edge/live/x.go", "package live\nimport \"net/http\"\nvar _, _ = http.Get(\"x\")\n", "net/http.Get"},
	{"passwords are hashed in full", "internal/area/identity/x.go",
		"package identity\ntype Service struct{}\nfunc (*Service) HashingLightly() {}\nfunc x(s *Service) { s.HashingLightly() }\n", "HashingLightly"},
	{"one clock", "internal/area/task/x.go", "package task\nimport \"time\"\nvar _ = time.Now()\n", "time.Now"},
	{"one clock", "internal/area/task/x.go", "package task\nimport \"time\"\nvar now = time.Now\n", "time.Now"},
	{"statements are constants", "internal/area/task/x.go",
		"package task\nimport \"anteroom/internal/core/db\"\nfunc x(s string) db.SQL { return db.SQL(\"SELECT \" + s) }\n", "x.go:3"},
	{"statements are constants", "internal/area/task/x.go",
		"package task\nimport \"anteroom/internal/core/db\"\nfunc x(s string) db.Fragment { return db.Fragment(s) }\n", "x.go:3"},
	{"files stay readable", "internal/area/task/x.go", "package task\n" + strings.Repeat("//\n", maxFile), "501 lines"},
	{"files stay readable", "web/src/task/list.tsx", strings.Repeat("//\n", maxFile+1), "501 lines"},
	{"functions stay readable", "internal/area/task/x.go", "package task\nfunc x() {\n" + strings.Repeat("\n", maxFunction-1) + "}\n", "71 lines"},
	{"functions stay readable", "internal/area/task/x.go", "package task\nvar x = func() {\n" + strings.Repeat("\n", maxFunction-1) + "}\n", "71 lines"},
	{"packages are introduced", "internal/area/tag/doc.go", "package tag\n", "internal/area/tag"},
	{"packages are introduced", "internal/area/tag/doc.go", "// Package tag.\npackage tag\n", "internal/area/tag"},
	{"packages are nouns", "internal/core/helpers/x.go", "package helpers\n", "helpers"},
	{"packages are nouns", "internal/core/stringutil/x.go", "package stringutil\n", "stringutil"},
	{"libraries are chosen", "go.mod", sound["go.mod"] + "require example.com/new v1.0.0\n", "example.com/new"},
	{"libraries are chosen", "go.mod", "module anteroom\n\nrequire example.com/lib v1.0.0\n", "example.com/check is named"},
	{"libraries are chosen", "go.mod", strings.Replace(sound["go.mod"], "lib v1.0.0", "lib v1.0.0 // indirect", 1), "marked as indirect"},
	{"libraries are chosen", "docs/dependencies.md", strings.Replace(sound["docs/dependencies.md"], "check", "deep", 1), "example.com/check is not named"},
	{"libraries are chosen", "internal/area/task/board/x_other.go",
		"//go:build other\n\npackage board\nimport _ \"example.com/check\"\n", "tests only"},
}

func TestEveryRuleCanFail(t *testing.T) {
	for i, e := range examples {
		t.Run(fmt.Sprintf("%s/%d", e.rule, i), func(t *testing.T) {
			files := map[string]string{
				"internal/area/tag/tag.go":           "package tag\n",
				"internal/edge/dav/dav.go":           "package dav\n",
				"internal/core/db/dbtest/cluster.go": "package dbtest\n",
			}
			for name, text := range sound {
				files[name] = text
			}
			files[e.file] = e.text
			expect(t, files, e.rule, e.want)
		})
	}
	t.Run("packages stay small", func(t *testing.T) {
		files := map[string]string{}
		for i := range 7 {
			files[fmt.Sprintf("internal/area/task/x%d.go", i)] = "package task\n" + strings.Repeat("//\n", 450)
		}
		expect(t, files, "packages stay small", "lines, at most 3000")
	})
}

// expect builds the house and wants exactly the one rule broken, in exactly one place.
func expect(t *testing.T, files map[string]string, broken, want string) {
	t.Helper()
	h := opened(t, built(files))
	for _, r := range rules {
		found := r.check(h)
		switch {
		case r.name != broken && len(found) > 0:
			t.Errorf("%q is broken too: %v", r.name, found)
		case r.name == broken && len(found) != 1:
			t.Errorf("%q found %v, want one finding", r.name, found)
		case r.name == broken && !strings.Contains(found[0].at+": "+found[0].what, want):
			t.Errorf("%q found %v, want %q in it", r.name, found, want)
		}
	}
}

func TestSoundHouseBreaksNothing(t *testing.T) {
	h := opened(t, built(sound))
	for _, r := range rules {
		if found := r.check(h); len(found) > 0 {
			t.Errorf("%q found %v", r.name, found)
		}
	}
}

func TestEveryRuleHasAnExample(t *testing.T) {
	for _, r := range rules {
		has := slices.ContainsFunc(examples, func(e example) bool { return e.rule == r.name })
		if !has && r.name != "packages stay small" {
			t.Errorf("no example breaks %q", r.name)
		}
	}
}

func opened(t *testing.T, root fstest.MapFS) *house {
	t.Helper()
	h, err := load(root)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.resolve("."); err != nil {
		t.Fatal(err)
	}
	return h
}
