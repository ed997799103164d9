package content

import (
	"strings"
)

// Parse reads the first component of a text, usually a VCALENDAR, into a tree.
// Whatever departs from the standard but can be understood is noted; what can't
// be is left out and noted.
// Errors: ical.not_a_calendar, ical.truncated (Invalid); ical.line_too_long,
// ical.too_deep, ical.too_many_properties, ical.object_too_large (TooLarge).
func Parse(text []byte) (*Component, []Note, error) {
	if len(text) > MaxObject {
		return nil, nil, ObjectTooLarge(1)
	}
	p := newParser(string(text), 0)
	root, err := p.component()
	if err != nil {
		return nil, p.notes.List, err
	}
	p.trailing()
	return root, p.notes.List, nil
}

// parser builds trees from lines, with a stack of its own: nesting costs no recursion.
type parser struct {
	lex   lexer
	notes Notes
	props int
	stack []*Component
}

// ParseWithin reads one component as it stands within a VCALENDAR: it begins
// after linesBefore lines, and the object has props properties already. Notes go to n.
// Errors: those of Parse.
func ParseWithin(text []byte, linesBefore, props int, n *Notes) (*Component, error) {
	around := &Component{}
	p := newParser(string(text), linesBefore)
	p.notes, p.props = *n, props
	p.stack = append(p.stack, around)
	defer func() { *n = p.notes }()
	for len(around.Children) == 0 || len(p.stack) > 1 {
		text, line, long, ok := p.lex.next()
		switch {
		case !ok:
			return nil, Truncated(p.lex.line, p.top().Name)
		case long:
			return nil, LineTooLong(line)
		case strings.TrimSpace(text) == "":
			p.notes.Add(line, "Blank line.")
			continue
		}
		if _, err := p.accept(text, line); err != nil {
			return nil, err
		}
	}
	return around.Children[0], nil
}

// ParseInto reads the properties of a component whose BEGIN and END are not in
// the text. Notes go to n.
// Errors: those of Parse.
func ParseInto(c *Component, text []byte, linesBefore int, n *Notes) error {
	p := newParser(string(text), linesBefore)
	p.notes = *n
	p.stack = append(p.stack, c)
	defer func() { *n = p.notes }()
	for {
		text, line, long, ok := p.lex.next()
		switch {
		case !ok:
			return nil
		case long:
			return LineTooLong(line)
		}
		if _, err := p.accept(text, line); err != nil {
			return err
		}
	}
}

func newParser(text string, linesBefore int) *parser {
	p := &parser{}
	p.lex = lexer{s: text, line: linesBefore, notes: &p.notes}
	if strings.HasPrefix(text, "\uFEFF") {
		p.lex.pos = len("\uFEFF")
		p.notes.Add(linesBefore+1, "The text begins with a byte order mark.")
	}
	return p
}

// component reads up to the END of the first component.
func (p *parser) component() (*Component, error) {
	for {
		text, line, long, ok := p.lex.next()
		switch {
		case !ok && len(p.stack) == 0:
			return nil, NotACalendar(max(1, p.lex.line))
		case !ok:
			return nil, Truncated(p.lex.line, p.top().Name)
		case long && len(p.stack) == 0:
			return nil, NotACalendar(line)
		case long:
			return nil, LineTooLong(line)
		case strings.TrimSpace(text) == "":
			p.notes.Add(line, "Blank line.")
			continue
		}
		root, err := p.accept(text, line)
		if root != nil || err != nil {
			return root, err
		}
	}
}

func (p *parser) top() *Component { return p.stack[len(p.stack)-1] }

// accept takes one line; it gives the root once that is complete.
func (p *parser) accept(text string, line int) (*Component, error) {
	if name, ok := delimiter(text, "BEGIN"); ok {
		return nil, p.begin(name, line)
	}
	if len(p.stack) == 0 {
		return nil, NotACalendar(line)
	}
	if name, ok := delimiter(text, "END"); ok {
		return p.end(name, line), nil
	}
	if p.props++; p.props > MaxProperties {
		return nil, TooMany(line)
	}
	c := p.top()
	prop, ok := parseLine(text, line, &p.notes)
	if !ok {
		p.stray(c, text, line)
		return nil, nil
	}
	switch prop.name {
	case "BEGIN", "END": // with space or parameters: still no property
		p.notes.Add(line, "%s is written strangely.", prop.name)
		name := upper(strings.TrimSpace(prop.value))
		switch {
		case name == "":
			return nil, nil
		case prop.name == "BEGIN":
			return nil, p.begin(name, line)
		}
		return p.end(name, line), nil
	}
	c.Props = append(c.Props, prop)
	return nil, nil
}

// delimiter recognises BEGIN:NAME and END:NAME in any case.
func delimiter(text, word string) (name string, ok bool) {
	if len(text) <= len(word) || text[len(word)] != ':' || !strings.EqualFold(text[:len(word)], word) {
		return "", false
	}
	name = upper(strings.TrimSpace(text[len(word)+1:]))
	return name, name != ""
}

func (p *parser) begin(name string, line int) error {
	if len(p.stack) == MaxDepth {
		return TooDeep(line)
	}
	if len(p.stack) == 0 && name != "VCALENDAR" && !IsItem(name) {
		return NotACalendar(line)
	}
	if p.props++; p.props > MaxProperties { // components count too: empty ones are not free
		return TooMany(line)
	}
	for i := 0; i < len(name); i++ {
		if !isNameByte(name[i]) {
			p.notes.Add(line, "%q is a strange name for a component.", name)
			break
		}
	}
	c := &Component{Name: name, Line: line}
	if len(p.stack) > 0 {
		c0 := p.top()
		c0.Children = append(c0.Children, c)
	}
	p.stack = append(p.stack, c)
	return nil
}

// end closes a component, and what was left open within it. An END that closes
// nothing is left out.
func (p *parser) end(name string, line int) *Component {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].Name != name {
			continue
		}
		for _, c := range p.stack[i+1:] {
			p.notes.Add(line, "The %s of line %d has no END.", c.Name, c.Line)
		}
		c := p.stack[i]
		p.stack = p.stack[:i]
		if i == 0 {
			return c
		}
		return nil
	}
	p.notes.Add(line, "END:%s closes nothing.", name)
	return nil
}

// stray deals with a line that is no content line. Behind a text it is most
// likely the rest of it, written with a line break that nobody escaped.
func (p *parser) stray(c *Component, text string, line int) {
	if n := len(c.Props); n > 0 && len(c.Children) == 0 && isFreeText(c.Props[n-1].name) {
		last := &c.Props[n-1]
		if len(last.value)+len(text) < MaxLine {
			*last = Property{name: last.name, params: last.params, value: last.value + `\n` + EscapeText(text), line: last.line}
			p.notes.Add(line, "Read as the next line of %s.", last.name)
			return
		}
	}
	p.notes.Add(line, "Left out, since this is no property: %q", text)
}

func isFreeText(name string) bool {
	switch name {
	case "DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "CONTACT":
		return true
	}
	return strings.HasPrefix(name, "X-")
}

// IsItem tells the components that a calendar object is about.
func IsItem(name string) bool { return name == "VEVENT" || name == "VTODO" || name == "VJOURNAL" }

// trailing notes whatever stands behind the component.
func (p *parser) trailing() {
	for {
		text, line, _, ok := p.lex.next()
		if !ok {
			return
		}
		if strings.TrimSpace(text) != "" {
			p.notes.Add(line, "Everything from here on is left out: the calendar ended before.")
			return
		}
	}
}
