package ical

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical/content"
)

// File is what Split found in a file beside its objects.
type File struct {
	Calendars []*Component // the VCALENDARs' own properties (name, METHOD, colour), in order
	Objects   int          // calendar objects given out
	Overrides int          // components with a RECURRENCE-ID among them
	Notes     []Note       // about the file; notes about one object are with it
}

// Name gives the file's calendar name (X-WR-CALNAME or NAME), "" when it has none.
func (f *File) Name() string {
	for _, c := range f.Calendars {
		for _, n := range []string{"NAME", "X-WR-CALNAME"} {
			if s := c.Text(n); s != "" {
				return s
			}
		}
	}
	return ""
}

// chunk is one component as it stands in the file.
type chunk struct {
	text     span // physical lines, as read
	line     int  // of its first line
	calendar int  // index of its VCALENDAR
	kind     string
	override bool
}

// group is all chunks of one UID and kind.
type group struct {
	uid    string
	chunks []chunk
}

// Split reads a file of any number of VCALENDARs and gives each calendar object
// to fn, in order of first appearance: everything of one UID and kind, wherever
// in the file it stands, with the VTIMEZONEs it refers to and the properties of
// its VCALENDAR. It reads MaxFile octets at most; of a large file the text is put
// aside on disk, and memory holds what tells where in it each component stands. An
// error of fn ends it.
// Errors: those of Parse, with the line; ical.file_too_large,
// ical.too_many_components, ical.too_many_zones (TooLarge).
func Split(r io.Reader, fn func(*Object) error) (File, error) {
	s := &splitter{in: bufio.NewReaderSize(r, 256<<10), groups: map[string]*group{}}
	defer s.aside.close()
	if err := s.scan(); err != nil {
		return s.file(), err
	}
	for _, g := range s.order {
		o, err := s.object(g)
		if err != nil {
			return s.file(), err
		}
		g.chunks = nil // given out: its text may go
		s.found.Objects++
		if err := fn(o); err != nil {
			return s.file(), err
		}
	}
	return s.file(), nil
}

type splitter struct {
	in     *bufio.Reader
	line   int
	read   int
	notes  content.Notes
	found  File
	order  []*group
	groups map[string]*group

	headers []headerText // per VCALENDAR
	cur     chunk        // the component being read
	curText []byte       // its lines so far
	aside   spool        // the lines of those that were read
	uid     string
	stack   []string // open components; names only
	pending string   // the property that folded lines go on with, when it matters
	ended   bool     // the last VCALENDAR has ended
	skip    bool     // within a line that is left out
	last    int      // where the last logical line begins in the text it was added to
	count   int      // components so far
	zones   int      // VTIMEZONEs among them
}

// headerText is a VCALENDAR's own part: its properties and its zones.
type headerText struct {
	line  int
	props []byte
	zones map[string]chunk
	tree  *Component
}

func (s *splitter) file() File {
	f := s.found
	for i := range s.headers {
		if s.headers[i].tree != nil {
			f.Calendars = append(f.Calendars, s.headers[i].tree)
		}
	}
	f.Notes = s.notes.List
	return f
}

// scan reads the whole file and sorts its components into groups.
func (s *splitter) scan() error {
	for {
		text, err := s.physical()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if err := s.take(text); err != nil {
			return err
		}
	}
	if len(s.stack) > 0 {
		return content.Truncated(s.line, s.stack[len(s.stack)-1])
	}
	if len(s.headers) == 0 {
		return content.NotACalendar(max(1, s.line))
	}
	for i := range s.headers {
		if err := s.parseHeader(&s.headers[i]); err != nil {
			return err
		}
	}
	return nil
}

// physical reads one physical line with its end; the slice is valid until the next call.
func (s *splitter) physical() ([]byte, error) {
	text, err := s.in.ReadSlice('\n')
	if len(text) > 0 {
		s.line++
	}
	s.read += len(text)
	if errors.Is(err, bufio.ErrBufferFull) { // over every limit: its beginning is enough to say so
		text = bytes.Clone(text[:MaxLine+1])
		for errors.Is(err, bufio.ErrBufferFull) && s.read <= MaxFile {
			var more []byte
			more, err = s.in.ReadSlice('\n')
			s.read += len(more)
		}
	}
	if s.read > MaxFile {
		return nil, content.Refuse(errs.TooLarge, "ical.file_too_large", s.line, "The file is larger than 256 MiB. Export it in parts.")
	}
	if errors.Is(err, io.EOF) && len(text) > 0 {
		return text, nil
	}
	return text, err
}

// object parses the chunks of one group and puts them into a VCALENDAR of their own.
func (s *splitter) object(g *group) (*Object, error) {
	first := g.chunks[0]
	o := &Object{Kind: first.kind, UID: g.uid}
	h := &s.headers[first.calendar]
	o.Calendar = &Component{Name: "VCALENDAR", Line: h.line, Props: append([]Property(nil), h.tree.Props...)}
	var n content.Notes
	var items []*Component
	size, props := len(h.props), len(h.tree.Props)
	for _, c := range g.chunks {
		if size += c.text.size; size > MaxObject {
			return nil, content.ObjectTooLarge(c.line)
		}
		item, err := s.parse(c, props, &n)
		if err != nil {
			return nil, err
		}
		props += item.Count()
		items = append(items, item)
	}
	items = newest(items, &n)
	for _, c := range items {
		if c.Text("UID") != g.uid { // none, or an empty one
			c.Remove("UID")
			c.Props = append([]Property{TextProperty("UID", g.uid)}, c.Props...)
		}
		if c.Has("RECURRENCE-ID") {
			s.found.Overrides++
		}
	}
	if err := s.addZones(o, g, items, &n); err != nil {
		return nil, err
	}
	o.Calendar.Children = append(o.Calendar.Children, items...)
	o.Notes = n.List
	return o, nil
}

// parse reads a component that was put aside.
func (s *splitter) parse(c chunk, props int, n *content.Notes) (*Component, error) {
	text, err := s.aside.text(c.text)
	if err != nil {
		return nil, err
	}
	return content.ParseWithin(text, c.line-1, props, n)
}

// addZones gives the object the VTIMEZONEs that its items refer to.
func (s *splitter) addZones(o *Object, g *group, items []*Component, n *content.Notes) error {
	have := map[string]bool{}
	for _, item := range items {
		for tzid := range zonesOf(item, map[string]bool{}) {
			for _, c := range g.chunks {
				z, ok := s.headers[c.calendar].zones[tzid]
				if !ok || have[tzid] {
					continue
				}
				have[tzid] = true
				tree, err := s.parse(z, 0, n)
				if err != nil {
					return err
				}
				o.Calendar.Children = append(o.Calendar.Children, tree)
			}
		}
	}
	sortZones(o.Calendar.Children)
	return nil
}

// zonesOf collects the TZIDs that a component and those within it name.
func zonesOf(c *Component, into map[string]bool) map[string]bool {
	for i := range c.Props {
		if tzid := c.Props[i].Param("TZID"); tzid != "" {
			into[tzid] = true
		}
	}
	for _, k := range c.Children {
		zonesOf(k, into)
	}
	return into
}

// madeUID names a component that came without a UID by its content, so that the
// same file read again gives the same name.
func madeUID(text []byte) string {
	sum := sha256.Sum256(text)
	return "no-uid-" + hex.EncodeToString(sum[:16])
}
