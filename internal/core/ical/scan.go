package ical

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical/content"
)

// maxComponents bounds what one file may hold: even empty ones take memory.
const maxComponents = 500_000

// maxZones bounds the VTIMEZONEs of a file; there are some 600 zones in the world.
const maxZones = 10_000

// take sorts one physical line of a file into the component it belongs to.
func (s *splitter) take(text []byte) error {
	if s.line == 1 {
		text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	}
	if len(text) > 0 && (text[0] == ' ' || text[0] == '\t') && len(s.stack) > 0 {
		return s.fold(text)
	}
	s.finishUID()
	s.skip = false
	line := bytes.TrimRight(text, "\r\n")
	name, value := head(line)
	switch {
	case len(bytes.TrimSpace(line)) == 0:
		return nil
	case name == "BEGIN":
		return s.open(strings.ToUpper(strings.TrimSpace(value)), text)
	case len(s.stack) == 0 && s.ended:
		s.notes.Add(s.line, "Left out, since it stands outside of any calendar: %q", string(line))
		return nil
	case len(s.stack) == 0:
		return content.NotACalendar(s.line)
	case name == "END":
		return s.close(strings.ToUpper(strings.TrimSpace(value)), text)
	case len(line) > MaxLine:
		if !isBulk(name) {
			return content.LineTooLong(s.line)
		}
		s.leaveOut(name)
		return nil
	}
	if name == "UID" && len(s.stack) == 2 || name == "TZID" && len(s.stack) == 2 {
		s.pending = string(line)
	}
	if name == "RECURRENCE-ID" && len(s.stack) == 2 {
		s.cur.override = true
	}
	return s.keep(text)
}

// isBulk tells properties that hold whole files: one that is over the limit is
// left out rather than the file refused.
func isBulk(name string) bool {
	return name == "ATTACH" || name == "IMAGE" || name == "X-ALT-DESC" || name == "PHOTO"
}

func (s *splitter) leaveOut(name string) {
	s.skip = true
	s.notes.Add(s.line, "Left out %s: it is longer than 64 KiB.", name)
}

// head gives the upper-case name of a content line and its value when it has no parameters.
func head(line []byte) (name, value string) {
	i := bytes.IndexAny(line[:min(len(line), 64)], ":; \t")
	if i < 0 {
		return "", ""
	}
	name = strings.ToUpper(string(line[:i]))
	if j := bytes.IndexByte(line[i:], ':'); j >= 0 && len(line) < 1024 {
		value = string(line[i+j+1:])
	}
	return name, value
}

// fold takes a line that goes on with the one before.
func (s *splitter) fold(text []byte) error {
	if s.skip {
		return nil
	}
	if s.pending != "" && len(s.pending) < 4096 {
		s.pending += string(bytes.TrimRight(text[1:], "\r\n"))
	}
	// The length of what it goes on with is checked when the component is parsed,
	// except for bulk, which has to be left out here.
	t := s.target()
	if len(*t)-s.last+len(text) > MaxLine {
		if name, _ := head((*t)[s.last:]); isBulk(name) {
			*t = (*t)[:s.last]
			s.leaveOut(name)
			return nil
		}
	}
	return s.keep(text)
}

// target gives the text that lines are added to now.
func (s *splitter) target() *[]byte {
	if len(s.stack) == 1 && s.stack[0] == "VCALENDAR" {
		return &s.headers[len(s.headers)-1].props
	}
	return &s.curText
}

func (s *splitter) keep(text []byte) error {
	t := s.target()
	if len(text) > 0 && text[0] != ' ' && text[0] != '\t' {
		s.last = len(*t)
	}
	if len(*t)+len(text) > MaxObject {
		return content.ObjectTooLarge(s.line)
	}
	*t = append(*t, text...)
	return nil
}

func (s *splitter) open(name string, text []byte) error {
	switch {
	case len(s.stack) == MaxDepth:
		return content.TooDeep(s.line)
	case len(s.stack) > 0 && name == "VCALENDAR":
		return content.Truncated(s.line, s.stack[len(s.stack)-1])
	case len(s.stack) == 0 && name == "VCALENDAR":
		s.headers = append(s.headers, headerText{line: s.line, zones: map[string]chunk{}})
		s.stack = append(s.stack, name)
		return nil
	case len(s.stack) == 0 && content.IsItem(name): // a bare component: wrap it
		s.notes.Add(s.line, "A %s stands outside of any calendar.", name)
		s.headers = append(s.headers, headerText{line: s.line, zones: map[string]chunk{}})
		s.stack = append(s.stack, "")
	case len(s.stack) == 0:
		return content.NotACalendar(s.line)
	}
	if len(s.stack) == 1 {
		s.cur, s.curText = chunk{line: s.line, calendar: len(s.headers) - 1, kind: name}, s.curText[:0]
		s.uid, s.pending = "", ""
		if s.count++; s.count > maxComponents {
			return content.Refuse(errs.TooLarge, "ical.too_many_components", s.line, "The file holds more than 500,000 components. Export it in parts.")
		}
	}
	s.stack = append(s.stack, name)
	return s.keep(text)
}

func (s *splitter) close(name string, text []byte) error {
	i := len(s.stack) - 1
	for i >= 0 && s.stack[i] != name {
		i--
	}
	if i < 0 {
		s.notes.Add(s.line, "END:%s closes nothing.", name)
		return nil
	}
	if i == 0 { // END:VCALENDAR, perhaps with something left open
		if len(s.stack) > 1 {
			return content.Truncated(s.line, s.stack[len(s.stack)-1])
		}
		s.stack, s.ended = s.stack[:0], true
		return nil
	}
	if err := s.keep(text); err != nil {
		return err
	}
	s.stack = s.stack[:i]
	if i > 1 {
		return nil
	}
	if s.stack[0] == "" {
		s.stack, s.ended = s.stack[:0], true
	}
	return s.finish()
}

// finishUID takes a UID or TZID once all its folded lines are there.
func (s *splitter) finishUID() {
	if s.pending == "" {
		return
	}
	if p, ok := content.ParseLine(s.pending); ok && s.uid == "" {
		s.uid = strings.TrimSpace(p.Text())
	}
	s.pending = ""
}

// finish files the component that has just ended.
func (s *splitter) finish() (err error) {
	c := s.cur
	s.cur = chunk{}
	switch {
	case !content.IsItem(c.kind) && c.kind != "VTIMEZONE":
		s.notes.Add(c.line, "Left out a %s: only events, tasks and journal entries are kept.", c.kind)
		return nil
	case c.kind == "VTIMEZONE":
		if s.zones++; s.zones > maxZones {
			return content.Refuse(errs.TooLarge, "ical.too_many_zones", c.line, "The file describes more than 10,000 time zones. This is no calendar that a program would write.")
		}
		c.text, err = s.aside.keep(s.curText)
		s.headers[c.calendar].zones[s.uid] = c
	default:
		uid := s.uid
		if uid == "" {
			uid = madeUID(s.curText)
			s.notes.Add(c.line, "This %s has no UID; it was given one.", c.kind)
		}
		c.text, err = s.aside.keep(s.curText)
		key := c.kind + "\x00" + uid
		g := s.groups[key]
		if g == nil {
			g = &group{uid: uid}
			s.groups[key] = g
			s.order = append(s.order, g)
		}
		if g.chunks = append(g.chunks, c); len(g.chunks) > content.MaxProperties {
			return content.TooMany(c.line)
		}
	}
	return err
}

// parseHeader reads a VCALENDAR's own properties.
func (s *splitter) parseHeader(h *headerText) error {
	h.tree = &Component{Name: "VCALENDAR", Line: h.line}
	if err := content.ParseInto(h.tree, h.props, h.line, &s.notes); err != nil {
		return err
	}
	if !h.tree.Has("VERSION") {
		h.tree.Props = append(h.tree.Props, NewProperty("VERSION", "2.0"))
	}
	if !h.tree.Has("PRODID") {
		h.tree.Props = append(h.tree.Props, NewProperty("PRODID", ProdID))
	}
	return nil
}

func sortZones(list []*Component) {
	slices.SortStableFunc(list, func(a, b *Component) int { return cmp.Compare(a.Text("TZID"), b.Text("TZID")) })
}

// newest keeps of components that stand for the same instance the one with the
// highest SEQUENCE, then the youngest stamp, then the last.
func newest(items []*Component, n *content.Notes) []*Component {
	out := items[:0:0]
	at := map[string]int{}
	for _, c := range items {
		key := ""
		if p := c.Get("RECURRENCE-ID"); p != nil {
			key = p.Value() + "\x00" + p.Param("TZID") + "\x00" + p.Param("RANGE")
		}
		i, twice := at[key]
		if !twice {
			at[key] = len(out)
			out = append(out, c)
			continue
		}
		kept, dropped := c, out[i]
		if version(c, out[i]) < 0 {
			kept, dropped = out[i], c
		}
		out[i] = kept
		n.Add(dropped.Line, "The same %s is there twice; the newer one, of line %d, is kept.", c.Name, kept.Line)
	}
	slices.SortStableFunc(out, func(a, b *Component) int { return cmp.Compare(rank(a), rank(b)) })
	return out
}

// rank puts the master before its overrides.
func rank(c *Component) int {
	if c.Has("RECURRENCE-ID") {
		return 1
	}
	return 0
}

func version(a, b *Component) int {
	sa, _ := strconv.Atoi(a.Value("SEQUENCE"))
	sb, _ := strconv.Atoi(b.Value("SEQUENCE"))
	return cmp.Or(cmp.Compare(sa, sb), cmp.Compare(stamp(a), stamp(b)))
}

func stamp(c *Component) string { return max(c.Value("LAST-MODIFIED"), c.Value("DTSTAMP")) }
