package dbtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"

	"anteroom/internal/core/db"
)

// PrepareAll finds every statement of the Go packages under dir and prepares it: db.SQL on
// both engines, db.OnlySQLite and db.OnlyPostgres on theirs. A column that does not exist
// or a word of one dialect is thus found without running the statement. It also refuses
// SQL that is not written as such a constant, where it would not be found.
func PrepareAll(t *testing.T, dir string) {
	t.Helper()
	found, wrong, err := statements(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range wrong {
		t.Error(w)
	}
	prepare := func(t *testing.T, d *db.DB, other string) {
		for _, s := range found {
			if s.typ == other {
				continue
			}
			if err := d.Prepare(t.Context(), db.SQL(s.text)); err != nil {
				t.Errorf("%s: %s on %s: %v", s.at, s.name, d.Engine(), err)
			}
		}
	}
	t.Logf("%d statements under %s", len(found), dir)
	t.Run("sqlite", func(t *testing.T) { prepare(t, SQLite(t), "OnlyPostgres") })
	t.Run("postgres", func(t *testing.T) { prepare(t, Postgres(t), "OnlySQLite") })
}

// statement is one constant of a type of package db.
type statement struct {
	at   token.Position
	name string
	typ  string // SQL, OnlySQLite or OnlyPostgres
	text string
}

// statements reads every package under dir, without its tests.
func statements(dir string) (found []statement, wrong []string, err error) {
	packages := map[string][]*ast.File{}
	set := token.NewFileSet()
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "dbtest") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		packages[filepath.Dir(path)] = append(packages[filepath.Dir(path)], f)
		return nil
	})
	for _, path := range sortedKeys(packages) {
		p := &source{set: set, files: packages[path], consts: map[string]ast.Expr{}, mine: map[ast.Node]bool{}}
		p.read()
		found, wrong = append(found, p.found...), append(wrong, p.wrong...)
	}
	return found, wrong, err
}

func sortedKeys(m map[string][]*ast.File) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// source is one package.
type source struct {
	set    *token.FileSet
	files  []*ast.File
	consts map[string]ast.Expr // every constant of the package by name
	mine   map[ast.Node]bool   // literals that belong to a constant of a type of package db
	found  []statement
	wrong  []string
}

func (p *source) read() {
	for _, f := range p.files {
		p.constants(f, func(_ *ast.File, name *ast.Ident, _, value ast.Expr) { p.consts[name.Name] = value })
	}
	for _, f := range p.files {
		p.constants(f, p.note)
	}
	for _, f := range p.files {
		ast.Inspect(f, p.stray)
	}
}

func (p *source) constants(f *ast.File, visit func(f *ast.File, name *ast.Ident, typ, value ast.Expr)) {
	ast.Inspect(f, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			return true
		}
		for _, s := range decl.Specs {
			spec := s.(*ast.ValueSpec)
			for i, name := range spec.Names {
				if i < len(spec.Values) {
					visit(f, name, spec.Type, spec.Values[i])
				}
			}
		}
		return true
	})
}

// note keeps a constant whose type is one of package db's.
func (p *source) note(f *ast.File, name *ast.Ident, typ, value ast.Expr) {
	kind := kindOf(f, typ)
	if kind == "" {
		return
	}
	text, err := p.text(value)
	if err != nil {
		p.wrong = append(p.wrong, fmt.Sprintf("%s: %s: %v", p.set.Position(name.Pos()), name.Name, err))
		return
	}
	if kind != "Fragment" {
		p.found = append(p.found, statement{at: p.set.Position(name.Pos()), name: name.Name, typ: kind, text: text})
	}
}

// kindOf gives the name of a type of package db that holds SQL, or "".
func kindOf(f *ast.File, typ ast.Expr) string {
	name := ""
	switch x := typ.(type) {
	case *ast.SelectorExpr:
		if id, ok := x.X.(*ast.Ident); ok && id.Name == "db" {
			name = x.Sel.Name
		}
	case *ast.Ident:
		if f.Name.Name == "db" {
			name = x.Name
		}
	}
	switch name {
	case "SQL", "OnlySQLite", "OnlyPostgres", "Fragment":
		return name
	}
	return ""
}

// text puts a constant together from literals, sums and other constants of the package.
func (p *source) text(e ast.Expr) (string, error) {
	switch x := e.(type) {
	case *ast.BasicLit:
		p.mine[x] = true
		return strconv.Unquote(x.Value)
	case *ast.ParenExpr:
		return p.text(x.X)
	case *ast.BinaryExpr:
		left, err := p.text(x.X)
		if err != nil {
			return "", err
		}
		right, err := p.text(x.Y)
		return left + right, err
	case *ast.Ident:
		if value, ok := p.consts[x.Name]; ok {
			return p.text(value)
		}
	case *ast.CallExpr: // a conversion
		if len(x.Args) == 1 {
			return p.text(x.Args[0])
		}
	}
	return "", fmt.Errorf("can't be read here: write it from literals and constants of the same package")
}

var looksLikeSQL = regexp.MustCompile(`^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH( RECURSIVE)? \w+( \([^)]*\))? AS)\s`)

// stray refuses SQL outside of a typed constant. Package db itself builds a few.
func (p *source) stray(n ast.Node) bool {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING || p.mine[lit] || p.files[0].Name.Name == "db" {
		return true
	}
	if text, err := strconv.Unquote(lit.Value); err == nil && looksLikeSQL.MatchString(text) {
		p.wrong = append(p.wrong, fmt.Sprintf("%s: SQL outside of a constant of type db.SQL (or db.Fragment) is not checked", p.set.Position(lit.Pos())))
	}
	return true
}
