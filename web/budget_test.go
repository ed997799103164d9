package web

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// The budgets, in KiB after gzip: what a browser loads before the first page
// stands, what each page adds to that, and what a form or a panel adds that
// somebody opens on a page. The pickers of dates and zones are most of a form and
// are loaded once for all of them.
const (
	startScript = 195.0
	allStyles   = 64.0 // one sheet for all pages
	onePage     = 40.0
	onePanel    = 80.0
)

// Pages and panels with a budget of their own, by their source file.
var pieceBudgets = map[string]float64{
	"src/app/palette/Palette.tsx": 18, // with what searches the help; its articles come when somebody asks
	"src/calendar/route.tsx":      50,
	// What writes text as it looks, with its Markdown reader, weighs more than any page and is no part of one:
	// the note's page stands before it comes, and only who opens a note loads it.
	"src/notes/editor/Editor.tsx": 200,
	"src/reports/route.tsx":       130,
}

// chunk is one entry of the manifest that Vite writes.
type chunk struct {
	File    string   `json:"file"`
	Src     string   `json:"src"`
	IsEntry bool     `json:"isEntry"`
	IsLazy  bool     `json:"isDynamicEntry"`
	Imports []string `json:"imports"`
}

type manifest map[string]chunk

func TestBuildKeepsItsBudget(t *testing.T) {
	built := Dist()
	chunks := readManifest(t, built)

	start := map[string]bool{}
	for key, one := range chunks {
		if one.IsEntry {
			chunks.collect(key, start)
		}
	}
	if len(start) == 0 {
		t.Fatal("the manifest names no entry")
	}
	hold(t, "start script", weigh(t, built, start), startScript)
	styles := chunks["style.css"].File
	if styles == "" {
		t.Fatal("the manifest names no style sheet")
	}
	hold(t, "styles", weigh(t, built, map[string]bool{styles: true}), allStyles)

	for key, one := range chunks {
		if !one.IsLazy {
			continue
		}
		files := map[string]bool{}
		chunks.collect(key, files)
		for file := range start {
			delete(files, file)
		}
		script := weigh(t, built, files)
		budget, named := pieceBudgets[one.Src]
		if !named && path.Base(one.Src) == "route.tsx" {
			budget = onePage
		} else if !named {
			budget = onePanel
		}
		hold(t, one.Src, script, budget)
	}
}

func TestBuildRunsUnderItsContentPolicy(t *testing.T) {
	built := Dist()
	readManifest(t, built)
	index, err := fs.ReadFile(built, "index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, script := range strings.Split(string(index), "<script")[1:] {
		tag, body, _ := strings.Cut(script, ">")
		if !strings.Contains(tag, " src=") || !strings.HasPrefix(body, "</script>") {
			t.Errorf("index.html holds an inline script, which script-src 'self' forbids: <script%s>", tag)
		}
	}
}

func TestEveryTextFileIsCompressed(t *testing.T) {
	built := Dist()
	readManifest(t, built)
	err := fs.WalkDir(built, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, ".vite") {
			return err
		}
		packed := strings.TrimSuffix(name, ".gz")
		switch path.Ext(packed) {
		case ".js", ".css", ".html":
		default:
			return nil
		}
		info, err := entry.Info()
		if err != nil || info.Size() < 512 && packed == name {
			return err
		}
		for _, suffix := range []string{".br", ".gz"} {
			if _, err := fs.Stat(built, packed+suffix); err != nil {
				t.Errorf("%s has no %s beside it", packed, suffix)
			}
		}
		if packed == name && strings.HasPrefix(name, "assets/") {
			t.Errorf("%s is in the program as it is, too: packed is enough", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// readManifest skips the test loudly when the front end has not been built, and
// fails it where CI=true.
func readManifest(t *testing.T, built fs.FS) manifest {
	t.Helper()
	content, err := fs.ReadFile(built, ".vite/manifest.json")
	if errors.Is(err, fs.ErrNotExist) {
		const advice = "the front end is not built: run npm ci && npm run build in web/"
		if os.Getenv("CI") == "true" {
			t.Fatal(advice)
		}
		t.Skip("NOT TESTED: " + advice)
	}
	if err != nil {
		t.Fatal(err)
	}
	chunks := manifest{}
	if err := json.Unmarshal(content, &chunks); err != nil {
		t.Fatal(err)
	}
	return chunks
}

// collect adds the files that key needs, through all its static imports.
func (m manifest) collect(key string, into map[string]bool) {
	one, known := m[key]
	if !known || into[one.File] {
		return
	}
	into[one.File] = true
	for _, next := range one.Imports {
		m.collect(next, into)
	}
}

// weigh returns the KiB of scripts and of styles, each file gzipped by itself.
func weigh(t *testing.T, built fs.FS, files map[string]bool) (kib float64) {
	t.Helper()
	for name := range files {
		content, err := fs.ReadFile(built, name+".gz")
		if errors.Is(err, fs.ErrNotExist) { // too small to be packed
			content, err = fs.ReadFile(built, name)
		}
		if err != nil {
			t.Fatal(err)
		}
		kib += float64(len(content)) / 1024
	}
	return kib
}

func hold(t *testing.T, what string, kib, budget float64) {
	t.Helper()
	t.Logf("%-34s %6.1f KiB of %.0f", what, kib, budget)
	if kib > budget {
		t.Errorf("%s weighs %.1f KiB gzipped; its budget is %.0f KiB", what, kib, budget)
	}
}
