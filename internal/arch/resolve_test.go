package arch

import (
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path"
	"strings"
)

// libraries reads the compiled form of what the product imports from elsewhere. It is shared by all houses of this test, because asking
// the go command and reading the answers takes longer than everything else here.
var libraries = struct {
	fset    *token.FileSet
	exports map[string]string // import path → file with its export data
	types   types.Importer
}{fset: token.NewFileSet(), exports: map[string]string{}}

func init() {
	libraries.types = importer.ForCompiler(libraries.fset, "gc", func(path string) (io.ReadCloser, error) {
		if libraries.exports[path] == "" {
			return nil, fmt.Errorf("library %s is not built", path)
		}
		return os.Open(libraries.exports[path])
	})
}

// resolve gives every identifier of the product's own code its meaning, so that the rules about calls can't be fooled by names. Our
// packages are checked from source; the compiled form of the libraries they import is asked of the go command in dir. A package that
// does not compile is part of the error; the rules can still be checked on what is understood of it.
func (h *house) resolve(dir string) error {
	if err := h.findLibraries(dir); err != nil {
		return err
	}
	var problems []error
	for _, p := range h.packages {
		if _, err := h.check(p); err != nil {
			problems = append(problems, err)
		}
	}
	return errors.Join(problems...)
}

// findLibraries asks where the compiled form of every package from outside the module is, unless it is known already.
func (h *house) findLibraries(dir string) error {
	args := []string{"list", "-export", "-f", "{{.ImportPath}} {{.Export}}"}
	asked := map[string]bool{"unsafe": true}
	for _, p := range h.packages {
		for _, f := range p.product() {
			for imported := range f.imports() {
				if !ours(imported) && !asked[imported] && libraries.exports[imported] == "" {
					asked[imported] = true
					args = append(args, imported)
				}
			}
		}
	}
	if len(asked) == 1 {
		return nil
	}
	list := exec.Command("go", args...)
	list.Dir = dir
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return fmt.Errorf("go list: %w", err)
	}
	for line := range strings.Lines(string(out)) {
		name, export, _ := strings.Cut(strings.TrimSpace(line), " ")
		libraries.exports[name] = export
	}
	return nil
}

// importing makes our own packages importable beside the libraries.
type importing func(path string) (*types.Package, error)

func (i importing) Import(path string) (*types.Package, error) { return i(path) }

func (h *house) check(p *pkg) (*types.Package, error) {
	if p.types != nil {
		return p.types, nil
	}
	p.info = &types.Info{
		Uses: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{},
	}
	var files []*ast.File
	for _, f := range p.product() {
		files = append(files, f.syntax)
	}
	config := types.Config{Importer: importing(func(path string) (*types.Package, error) {
		if own := h.byPath[path]; own != nil {
			return h.check(own)
		}
		return libraries.types.Import(path)
	}), Error: func(error) {}} // It goes on after an error, and returns the first.
	var err error
	p.types, err = config.Check(path.Join(module, p.dir), h.fset, files, p.info)
	return p.types, err
}

// product lists the files that are built into the program on this platform.
func (p *pkg) product() []*file {
	var files []*file
	for _, f := range p.files {
		if f.built && !f.test {
			files = append(files, f)
		}
	}
	return files
}

// uses calls visit for every identifier of the product's code that means something from a package: full is "time.Now",
// "net/http.Client" or "(*anteroom/internal/core/db.DB).Write". above is the node it stands in.
func (h *house) uses(visit func(p *pkg, full string, at, above ast.Node)) {
	for _, p := range h.packages {
		for _, f := range p.product() {
			var path []ast.Node
			ast.Inspect(f.syntax, func(n ast.Node) bool {
				if n == nil {
					path = path[:len(path)-1]
					return false
				}
				path = append(path, n)
				if id, ok := n.(*ast.Ident); ok && p.info.Uses[id] != nil {
					visit(p, fullName(p.info.Uses[id]), n, around(path))
				}
				return true
			})
		}
	}
}

// around is the node around the last one of path, with the selector `pkg.Name` counted as one with its name.
func around(path []ast.Node) ast.Node {
	i := len(path) - 2
	if _, ok := path[i].(*ast.SelectorExpr); ok {
		i--
	}
	return path[i]
}

func fullName(o types.Object) string {
	switch o := o.(type) {
	case *types.Func:
		return o.Origin().FullName()
	case *types.PkgName:
		return ""
	}
	if o.Pkg() == nil || o.Parent() != o.Pkg().Scope() {
		return ""
	}
	return o.Pkg().Path() + "." + o.Name()
}

func ours(imported string) bool {
	return imported == module || strings.HasPrefix(imported, module+"/")
}
