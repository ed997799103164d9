package content

import (
	"iter"
	"slices"
	"strings"
)

// Component is a calendar component: properties in their order, then components
// within it in theirs. Names are matched in any case.
type Component struct {
	Name     string // upper case
	Line     int    // of its BEGIN in the text it came from; 0 when made here
	Props    []Property
	Children []*Component
}

// NewComponent makes an empty component.
func NewComponent(name string) *Component { return &Component{Name: cleanName(name)} }

// Get gives the first property of a name, nil when there is none. It is valid
// until the component is changed.
func (c *Component) Get(name string) *Property {
	for i := range c.Props {
		if c.Props[i].name == name || strings.EqualFold(c.Props[i].name, name) {
			return &c.Props[i]
		}
	}
	return nil
}

// All gives all properties of a name, in order.
func (c *Component) All(name string) iter.Seq[*Property] {
	return func(yield func(*Property) bool) {
		for i := range c.Props {
			if strings.EqualFold(c.Props[i].name, name) && !yield(&c.Props[i]) {
				return
			}
		}
	}
}

// Has reports whether there is a property of a name.
func (c *Component) Has(name string) bool { return c.Get(name) != nil }

// Value gives the raw value of the first property of a name, trimmed; "" when there is none.
func (c *Component) Value(name string) string {
	if p := c.Get(name); p != nil {
		return strings.TrimSpace(p.value)
	}
	return ""
}

// Set puts p in the place of the first property of its name and removes the
// others of that name; without one it is added at the end.
func (c *Component) Set(p Property) {
	i := slices.IndexFunc(c.Props, func(q Property) bool { return q.name == p.name })
	if i < 0 {
		c.Props = append(c.Props, p)
		return
	}
	c.Props[i] = p
	tail := slices.DeleteFunc(c.Props[i+1:], func(q Property) bool { return q.name == p.name })
	c.Props = c.Props[:i+1+len(tail)]
}

// Add puts p behind the last property of its name, or at the end.
func (c *Component) Add(p Property) {
	for i := len(c.Props) - 1; i >= 0; i-- {
		if c.Props[i].name == p.name {
			c.Props = slices.Insert(c.Props, i+1, p)
			return
		}
	}
	c.Props = append(c.Props, p)
}

// Remove takes away all properties of a name.
func (c *Component) Remove(name string) {
	c.Props = slices.DeleteFunc(c.Props, func(q Property) bool { return strings.EqualFold(q.name, name) })
}

// SetText sets a TEXT property; an empty text removes it.
func (c *Component) SetText(name, text string) {
	if text == "" {
		c.Remove(name)
		return
	}
	c.Set(TextProperty(name, text))
}

// Text gives the unescaped TEXT of the first property of a name.
func (c *Component) Text(name string) string {
	if p := c.Get(name); p != nil {
		return p.Text()
	}
	return ""
}

// Clone gives a deep copy.
func (c *Component) Clone() *Component {
	d := *c
	d.Props = slices.Clone(c.Props)
	d.Children = make([]*Component, len(c.Children))
	for i, k := range c.Children {
		d.Children[i] = k.Clone()
	}
	return &d
}

// Count gives how many properties and components there are, c itself included.
func (c *Component) Count() int {
	n := len(c.Props) + 1
	for _, k := range c.Children {
		n += k.Count()
	}
	return n
}

// Unline forgets where the component was read, for a copy that nobody has read
// anywhere.
func (c *Component) Unline() *Component {
	c.Line = 0
	for i := range c.Props {
		c.Props[i].line = 0
	}
	for _, k := range c.Children {
		k.Unline()
	}
	return c
}

// Encode writes the component as iCalendar text: CRLF, folded at 75 octets.
func (c *Component) Encode() []byte {
	var scratch []byte
	return c.append(nil, &scratch)
}

func (c *Component) append(b []byte, scratch *[]byte) []byte {
	b = appendFolded(b, []byte("BEGIN:"+c.Name))
	for i := range c.Props {
		*scratch = c.Props[i].appendTo((*scratch)[:0])
		b = appendFolded(b, *scratch)
	}
	for _, k := range c.Children { // at most MaxDepth deep: Parse refuses more
		b = k.append(b, scratch)
	}
	return appendFolded(b, []byte("END:"+c.Name))
}
