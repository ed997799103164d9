package arch

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// A layer is a part of the house; below are the layers it may import besides itself.
type layer struct {
	folder string
	rooms  bool // each folder in it is a room of its own, and rooms don't import each other
	below  []string
}

// layers in the order in which a package is looked up: the first whose folder it is in.
var layers = []layer{
	{"cmd", true, []string{"internal/app", "internal/core"}},
	{"internal/app", false, []string{"internal/edge", "internal/area", "internal/core", "web", "api"}},
	{"internal/edge", true, []string{"internal/core", "web", "api"}},
	{"internal/area", true, []string{"internal/core"}},
	{"internal/core", false, nil},
	{"internal/arch", false, []string{"internal/core"}},
	{"e2e", false, nil}, // It knows the program only as a person does: by its command line and its doors.
	{"web", false, nil},
	{"api", false, nil},
}

func importsGoDownwards(h *house) []finding {
	var found []finding
	for _, p := range h.packages {
		from := layerOf(p.dir)
		if from == nil {
			found = append(found, finding{p.dir, "no layer of the house is in this folder"})
			continue
		}
		for _, f := range p.files {
			for imported, node := range f.imports() {
				if !ours(imported) {
					continue
				}
				if why := from.refuses(p.dir, strings.TrimPrefix(imported, module+"/")); why != "" {
					found = append(found, finding{h.at(node), why})
				}
			}
		}
	}
	return found
}

func layerOf(dir string) *layer {
	for i, l := range layers {
		if within(dir, l.folder) {
			return &layers[i]
		}
	}
	return nil
}

// refuses says why a package in folder from may not import the package in folder to; "" if it may.
func (l *layer) refuses(from, to string) string {
	if within(to, l.folder) {
		if l.rooms && room(from, l.folder) != room(to, l.folder) {
			return fmt.Sprintf("%s imports %s, another room of %s", from, to, l.folder)
		}
		return ""
	}
	if slices.ContainsFunc(l.below, func(folder string) bool { return within(to, folder) }) {
		return ""
	}
	return fmt.Sprintf("%s imports %s, which is not below it", from, to)
}

// room is the first folder below the layer's: "calendar" for internal/area/calendar/ics.
func room(dir, layer string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(dir, layer+"/"), "/")
	return name
}

func within(dir, folder string) bool {
	return dir == folder || strings.HasPrefix(dir, folder+"/")
}

func testsStayOut(h *house) []finding {
	var found []finding
	for _, p := range h.packages {
		if forTests(p.dir) {
			continue
		}
		for _, f := range p.files {
			for imported, node := range f.imports() {
				if !f.test && (ours(imported) && forTests(imported) || imported == "testing") {
					found = append(found, finding{h.at(node), fmt.Sprintf("%s imports %s outside of a test", p.dir, imported)})
				}
			}
		}
	}
	return found
}

func forTests(dir string) bool {
	return strings.HasSuffix(path.Base(dir), "test")
}
