package arch

import (
	"fmt"
	"io/fs"
	"strings"
)

// librariesAreChosen compares three things: what the code imports, what go.mod requires, and what docs/dependencies.md gives a reason
// for, in its tables below "## Go" (the product) and "## Go, tests only". It stands in for `go mod tidy -diff`, whose answer
// depends on what the module proxy still has of the tests of libraries of libraries.
func librariesAreChosen(h *house) []finding {
	const list = "docs/dependencies.md"
	product, tests := listed(h.root, list)
	required, direct := required(h.root), directly(h.root)
	imports := map[string]bool{}
	var found []finding
	for _, chosen := range []map[string]bool{product, tests} {
		for name := range chosen {
			if !required[name] {
				found = append(found, finding{list, name + " is named, but go.mod does not require it"})
			}
		}
	}
	for _, p := range h.packages {
		for _, f := range p.files {
			for imported, node := range f.imports() {
				name := moduleOf(imported, required)
				if name != "" && !direct[name] && !imports[name] {
					found = append(found, finding{"go.mod", fmt.Sprintf("%s is marked as indirect, but %s imports it", name, f.name)})
				}
				imports[name] = true
				switch {
				case name == "" || product[name]:
				case !tests[name]:
					found = append(found, finding{h.at(node), fmt.Sprintf("%s is not named in %s", name, list)})
				case !f.test && !forTests(p.dir):
					found = append(found, finding{h.at(node), fmt.Sprintf("%s is chosen for tests only", name)})
				}
			}
		}
	}
	for name := range direct {
		if !imports[name] {
			found = append(found, finding{"go.mod", fmt.Sprintf("%s is required, but nothing imports it", name)})
		}
	}
	return found
}

// listed reads the first column of the two tables of Go modules.
func listed(root fs.FS, name string) (product, tests map[string]bool) {
	product, tests = map[string]bool{}, map[string]bool{}
	text, _ := fs.ReadFile(root, name) // No list: everything that is required will be found missing from it.
	var table map[string]bool
	for _, line := range strings.Split(string(text), "\n") {
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			table = map[string]map[string]bool{"Go": product, "Go, tests only": tests}[strings.TrimSpace(heading)]
		}
		cells := strings.Split(line, "|")
		if len(cells) < 3 || table == nil {
			continue
		}
		if cell := strings.Trim(cells[1], " `"); strings.Contains(cell, ".") {
			table[cell] = true
		}
	}
	return product, tests
}

// required lists all modules of go.mod, whether the code or only a library needs them.
func required(root fs.FS) map[string]bool {
	all := map[string]bool{}
	for _, line := range requirements(root) {
		all[strings.Fields(line)[0]] = true
	}
	return all
}

// directly lists the modules of go.mod that are not marked as needed by libraries only.
func directly(root fs.FS) map[string]bool {
	all := map[string]bool{}
	for _, line := range requirements(root) {
		if !strings.HasSuffix(line, "// indirect") {
			all[strings.Fields(line)[0]] = true
		}
	}
	return all
}

func requirements(root fs.FS) []string {
	text, _ := fs.ReadFile(root, "go.mod")
	var lines []string
	inside := false
	for _, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		single, isSingle := strings.CutPrefix(line, "require ")
		switch {
		case line == "require (":
			inside = true
		case line == ")":
			inside = false
		case isSingle:
			lines = append(lines, single)
		case inside && line != "" && !strings.HasPrefix(line, "//"):
			lines = append(lines, line)
		}
	}
	return lines
}

// moduleOf is the required module that an import path belongs to: the longest whose path begins it; "" for our own packages and the
// standard library.
func moduleOf(imported string, required map[string]bool) string {
	longest := ""
	for name := range required {
		if within(imported, name) && len(name) > len(longest) {
			longest = name
		}
	}
	return longest
}
