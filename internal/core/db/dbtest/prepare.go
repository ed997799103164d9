package dbtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"

	"anteroom/internal/core/db"
)

// PrepareAll finds every statement of the Go packages under dir and prepares it: constants of
// type db.SQL and string literals that read like a statement on both engines,
// db.OnlySQLite and db.OnlyPostgres on theirs. A column that does not exist or a word
// of one dialect is thus found without running the statement. Pieces of statements are
// constants of type db.Fragment, or literals in the calls of a db.Builder; SQL put
// together in any other way is refused, since nobody could check it.
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
	consts := map[string]map[string]constant{}
	for path, files := range packages {
		consts[filepath.Base(path)] = constants(files, consts[filepath.Base(path)])
	}
	for _, path := range sortedKeys(packages) {
		p := &source{set: set, pkg: filepath.Base(path), consts: consts, mine: map[ast.Node]bool{}}
		p.read(packages[path])
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

// constant is one constant of a package.
type constant struct {
	file  *ast.File
	name  *ast.Ident
	typ   ast.Expr
	value ast.Expr
}

// constants adds the constants of files to those of other packages of the same name.
func constants(files []*ast.File, all map[string]constant) map[string]constant {
	if all == nil {
		all = map[string]constant{}
	}
	for _, f := range files {
		eachConstant(f, func(c constant) { all[c.name.Name] = c })
	}
	return all
}

func eachConstant(f *ast.File, visit func(constant)) {
	ast.Inspect(f, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			return true
		}
		for _, s := range decl.Specs {
			spec := s.(*ast.ValueSpec)
			for i, name := range spec.Names {
				if i < len(spec.Values) {
					visit(constant{file: f, name: name, typ: spec.Type, value: spec.Values[i]})
				}
			}
		}
		return true
	})
}

// source is one package.
type source struct {
	set    *token.FileSet
	pkg    string
	consts map[string]map[string]constant // by name of the package and of the constant
	mine   map[ast.Node]bool              // expressions that were looked at
	found  []statement
	wrong  []string
}

func (p *source) read(files []*ast.File) {
	own := constants(files, nil) // wins over packages of the same name
	if all := p.consts[p.pkg]; len(all) > len(own) {
		p.consts = maps.Clone(p.consts)
		merged := maps.Clone(all)
		maps.Copy(merged, own)
		p.consts[p.pkg] = merged
	}
	for _, f := range files {
		eachConstant(f, p.note)
	}
	if p.pkg == "db" { // it puts a few together for tables of any name
		return
	}
	for _, f := range files {
		ast.Inspect(f, p.literal)
	}
}

// note keeps a constant whose type is one of package db's.
func (p *source) note(c constant) {
	kind := kindOf(c.file, c.typ)
	if kind == "" {
		return
	}
	p.mine[c.value] = true
	text, err := p.text(p.pkg, c.value)
	if err != nil {
		p.wrong = append(p.wrong, fmt.Sprintf("%s: %s: %v", p.set.Position(c.name.Pos()), c.name.Name, err))
		return
	}
	if kind != "Fragment" {
		p.found = append(p.found, statement{at: p.set.Position(c.name.Pos()), name: c.name.Name, typ: kind, text: text})
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

// text puts a constant of a package together from literals, sums and other constants.
func (p *source) text(pkg string, e ast.Expr) (string, error) {
	switch x := e.(type) {
	case *ast.BasicLit:
		if x.Kind == token.STRING {
			return strconv.Unquote(x.Value)
		}
	case *ast.ParenExpr:
		return p.text(pkg, x.X)
	case *ast.BinaryExpr:
		left, err := p.text(pkg, x.X)
		if err != nil {
			return left, err
		}
		right, err := p.text(pkg, x.Y)
		return left + right, err
	case *ast.Ident:
		if c, ok := p.consts[pkg][x.Name]; ok {
			return p.text(pkg, c.value)
		}
	case *ast.SelectorExpr:
		if other, ok := x.X.(*ast.Ident); ok {
			if c, ok := p.consts[other.Name][x.Sel.Name]; ok {
				return p.text(other.Name, c.value)
			}
		}
	case *ast.CallExpr: // a conversion
		if len(x.Args) == 1 {
			return p.text(pkg, x.Args[0])
		}
	}
	return "", fmt.Errorf("can't be read here: write it from literals and constants")
}

var looksLikeSQL = regexp.MustCompile(`^\s*(SELECT|INSERT INTO|UPDATE \w+( \w+)? SET|DELETE FROM|WITH( RECURSIVE)? \w+( \([^)]*\))? AS)\s`)

// literal keeps what reads like a statement and is not a constant of a type of package db.
func (p *source) literal(n ast.Node) bool {
	if call, ok := n.(*ast.CallExpr); ok && builds(call) {
		for _, arg := range call.Args {
			p.mine[arg] = true
		}
		return true
	}
	e, ok := n.(ast.Expr)
	if !ok {
		return true
	}
	switch e.(type) {
	case *ast.BasicLit, *ast.BinaryExpr:
	default:
		return true
	}
	if p.mine[n] {
		return false
	}
	text, err := p.text(p.pkg, e)
	at := p.set.Position(n.Pos())
	switch {
	case !looksLikeSQL.MatchString(text):
		return err != nil // part of a sum that is none of ours may still be one
	case err != nil:
		p.wrong = append(p.wrong, fmt.Sprintf("%s: SQL put together here is not checked: use a constant, or a db.Builder", at))
	default:
		p.found = append(p.found, statement{at: at, name: "a literal", typ: "SQL", text: text})
	}
	return false
}

// builds reports whether a call is one of a db.Builder, whose literals are fragments.
func builds(call *ast.CallExpr) bool {
	fun := call.Fun
	if generic, ok := fun.(*ast.IndexExpr); ok {
		fun = generic.X
	}
	sel, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	switch sel.Sel.Name {
	case "Build", "Add", "If", "In":
		return true
	}
	return false
}
