package pdf

import (
	"fmt"
	"strings"
)

// structure is what the pages need to know of the tags (ISO 32000-1 14.7).
type structure struct {
	root  int
	links map[*page][]annotation
}

// annotation is the number of a link's object and its key among what has a place in the structure.
type annotation struct{ number, parent int }

// structure writes the tree of the tags and what leads from the pages back to it.
func (f *File) structure(w *writer, pages []int) structure {
	s := structure{root: w.next(), links: map[*page][]annotation{}}
	key := len(f.pages)
	for _, p := range f.pages {
		for range p.links {
			s.links[p] = append(s.links[p], annotation{w.next(), key})
			key++
		}
	}
	f.number(w, f.root)
	f.element(w, f.root, s.root, s, pages)
	var parents strings.Builder
	for _, p := range f.pages {
		fmt.Fprintf(&parents, "%d [", p.number)
		for _, e := range p.marked {
			fmt.Fprintf(&parents, "%d 0 R ", e.number)
		}
		parents.WriteString("] ")
	}
	for _, p := range f.pages {
		for i, l := range p.links {
			fmt.Fprintf(&parents, "%d %d 0 R ", s.links[p][i].parent, l.of.number)
		}
	}
	w.object(s.root, "<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%s]>> /ParentTreeNextKey %d>>", f.root.number, parents.String(), key)
	return s
}

func (f *File) number(w *writer, e *element) {
	e.number = w.next()
	for _, k := range e.kids {
		if k.element != nil {
			f.number(w, k.element)
		}
	}
}

func (f *File) element(w *writer, e *element, up int, s structure, pages []int) {
	var kids strings.Builder
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			fmt.Fprintf(&kids, "%d 0 R ", k.element.number)
			f.element(w, k.element, e.number, s, pages)
		case k.link > 0:
			fmt.Fprintf(&kids, "<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>> ", s.links[k.page][k.link-1].number, pages[k.page.number])
		default:
			fmt.Fprintf(&kids, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pages[k.page.number], k.mark)
		}
	}
	more := ""
	if e.head != "" {
		more += " /A <</O /Table /Scope /" + e.head + ">>"
	}
	if e.alt != "" {
		more += " /Alt " + wide(e.alt)
	}
	w.object(e.number, "<</Type /StructElem /S /%s /P %d 0 R /K [%s]%s>>", e.tag, up, kids.String(), more)
}
