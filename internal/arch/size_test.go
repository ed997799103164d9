package arch

import (
	"bytes"
	"fmt"
	"go/ast"
	"io/fs"
	"path"
	"strings"
)

// In lines. Medians are far lower; these are where somebody has to stop and split.
const (
	maxFile     = 500
	maxFunction = 70
	maxPackage  = 3000
)

func filesStayReadable(h *house) []finding {
	found := typescriptStaysReadable(h.root)
	for _, p := range h.packages {
		for _, f := range p.files {
			if counts(f) && f.lines > maxFile {
				found = append(found, finding{f.name, tooLong(f.lines, maxFile)})
			}
		}
	}
	return found
}

// typescriptStaysReadable looks at web/src; what a program wrote says so in its first lines.
func typescriptStaysReadable(root fs.FS) []finding {
	var found []finding
	_ = fs.WalkDir(root, "web/src", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".ts" && path.Ext(name) != ".tsx" || strings.Contains(name, ".test.") {
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return nil // Gone since the folder was read: somebody is working here.
		}
		head := strings.ToLower(string(text[:min(len(text), 200)]))
		if lines := bytes.Count(text, []byte("\n")); lines > maxFile && !strings.Contains(head, "generated") {
			found = append(found, finding{name, tooLong(lines, maxFile)})
		}
		return nil
	})
	return found
}

func functionsStayReadable(h *house) []finding {
	var found []finding
	for _, p := range h.packages {
		for _, f := range p.files {
			if !counts(f) {
				continue
			}
			ast.Inspect(f.syntax, func(n ast.Node) bool {
				switch n.(type) {
				case *ast.FuncDecl, *ast.FuncLit:
					first, last := h.fset.Position(n.Pos()).Line, h.fset.Position(n.End()).Line
					if lines := last - first + 1; lines > maxFunction {
						found = append(found, finding{h.at(n), tooLong(lines, maxFunction)})
					}
					return false
				}
				return true
			})
		}
	}
	return found
}

func packagesStaySmall(h *house) []finding {
	var found []finding
	for _, p := range h.packages {
		lines := 0
		for _, f := range p.files {
			if counts(f) {
				lines += f.lines
			}
		}
		if lines > maxPackage {
			found = append(found, finding{p.dir, tooLong(lines, maxPackage)})
		}
	}
	return found
}

func counts(f *file) bool { return !f.test && !f.generated }

func tooLong(lines, limit int) string {
	return fmt.Sprintf("%d lines, at most %d", lines, limit)
}

func packagesAreIntroduced(h *house) []finding {
	var found []finding
	for _, p := range h.packages {
		introduced := false
		for _, f := range p.files {
			introduced = introduced || path.Base(f.name) == "doc.go" && len(strings.Fields(f.syntax.Doc.Text())) >= 10
		}
		if !introduced {
			found = append(found, finding{p.dir, "has no doc.go with a comment of at least a sentence on the package"})
		}
	}
	return found
}
