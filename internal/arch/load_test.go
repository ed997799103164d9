package arch

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// house is the source of the whole module, parsed; packages in the order of their paths.
type house struct {
	root     fs.FS
	fset     *token.FileSet
	packages []*pkg
	byPath   map[string]*pkg
}

// pkg is one folder of Go files of the module.
type pkg struct {
	dir   string // "internal/core/db"; also how the rules name packages
	files []*file
	// Filled by resolve, for the files that this platform builds, tests left out.
	types *types.Package
	info  *types.Info
}

// file is one Go file.
type file struct {
	name      string // with its folder
	syntax    *ast.File
	lines     int
	test      bool // a _test.go file
	generated bool
	built     bool // on this platform
}

const module = "anteroom"

// load parses every Go file below root that belongs to the module: folders with a go.mod of their own, testdata and what git ignores
// are left out.
func load(root fs.FS) (*house, error) {
	h := &house{root: root, fset: libraries.fset, byPath: map[string]*pkg{}}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && h.skips(name):
			return fs.SkipDir
		case d.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		return h.parse(name)
	})
	slices.SortFunc(h.packages, func(a, b *pkg) int { return strings.Compare(a.dir, b.dir) })
	return h, err
}

func (h *house) skips(dir string) bool {
	base := path.Base(dir)
	if strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") {
		return true
	}
	if slices.Contains([]string{"node_modules", "testdata", "dist"}, base) || slices.Contains([]string{"bin", "data", "tmp"}, dir) {
		return true
	}
	_, err := fs.Stat(h.root, path.Join(dir, "go.mod"))
	return err == nil
}

func (h *house) parse(name string) error {
	text, err := fs.ReadFile(h.root, name)
	if err != nil {
		return err
	}
	syntax, err := parser.ParseFile(h.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	platform := build.Default
	platform.CgoEnabled = false
	platform.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }
	built, err := platform.MatchFile(path.Dir(name), path.Base(name))
	if err != nil {
		return err
	}
	p := h.folder(path.Dir(name))
	p.files = append(p.files, &file{
		name: name, syntax: syntax, lines: bytes.Count(text, []byte("\n")),
		test: strings.HasSuffix(name, "_test.go"), generated: ast.IsGenerated(syntax), built: built,
	})
	return nil
}

func (h *house) folder(dir string) *pkg {
	full := path.Join(module, dir)
	if h.byPath[full] == nil {
		h.byPath[full] = &pkg{dir: dir}
		h.packages = append(h.packages, h.byPath[full])
	}
	return h.byPath[full]
}

// at tells where a node stands, as file:line.
func (h *house) at(n ast.Node) string {
	p := h.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", p.Filename, p.Line)
}

// imports lists the import paths of a file with their nodes.
func (f *file) imports() map[string]ast.Node {
	all := map[string]ast.Node{}
	for _, spec := range f.syntax.Imports {
		all[strings.Trim(spec.Path.Value, "`\"")] = spec
	}
	return all
}
