package arrival

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Kinds of records that are made.
const (
	kindNote ref.Kind = "note"
	kindTask ref.Kind = "task"
	kindFile ref.Kind = "file"
)

const (
	maxTitle = 500       // characters
	maxBody  = 250 << 10 // bytes of a note, a little less than one may have
	maxAbout = 200       // files of one record
	maxTold  = 4000      // lines; a parcel has 2000 at most
)

var sources = map[string]string{"notion": "Notion", "trello": "Trello", "todoist": "Todoist"}

func itoa(n int) string { return strconv.Itoa(n) }

// loader makes cargo of a parcel.
type loader struct {
	Cargo
	p      *parcel.Parcel
	source string
	known  Known
	told   []Told
	parts  map[int]ref.Record // what parts become
	words  map[int]string     // what parts are called
	left   map[int]bool       // parts that are left out
	pages  map[int]*parcel.Page
	tags   map[string]int // place in Tags
	files  map[ref.Record]int
	text   int // bytes of everything that would be written
	ctx    context.Context
}

// load says what everything in a parcel becomes, as long as somebody waits for it and it is not too much (bounded).
func load(ctx context.Context, p *parcel.Parcel, known Known, in Asked, day string) *loader {
	l := &loader{ctx: ctx, p: p, source: p.Source, known: known, parts: map[int]ref.Record{}, words: map[int]string{}, left: map[int]bool{}, pages: map[int]*parcel.Page{}, tags: map[string]int{}, files: map[ref.Record]int{}}
	for _, t := range p.Told {
		l.told = append(l.told, Told(t))
	}
	l.Space = in.Space
	l.Report = Note{ID: in.ID, Title: cut("Brought in from "+sources[p.Source]+": "+p.Name, maxTitle-40) + ", " + day}
	if l.Report.ID == "" {
		l.Report.ID = ref.New()
	}
	for i := range p.Pages {
		page := &p.Pages[i]
		l.pages[page.Part], l.words[page.Part] = page, parcel.Short(page.Title)
		if !page.Row {
			l.parts[page.Part] = ref.Record{Kind: kindNote, ID: ref.New()}
		}
	}
	for i := range p.Tables {
		l.settle(&p.Tables[i])
	}
	for _, f := range p.Files {
		l.file(f)
	}
	for i := range p.Pages {
		if page := &p.Pages[i]; !page.Row && l.going() {
			l.note(l.parts[page.Part].ID, page.Title, l.linked(page.Body))
		}
	}
	for i := range p.Tables {
		switch t := &p.Tables[i]; t.As {
		case parcel.Tasks:
			l.tasks(t)
		case parcel.Note:
			l.table(t)
		}
	}
	l.Write = func(made Made, told []Told) string { return l.written(made, slices.Concat(l.told, told)) }
	return l
}

func (l *loader) tell(where, format string, args ...any) {
	if len(l.told) >= maxTold {
		l.p.More++
		return
	}
	l.told = append(l.told, Told{parcel.Short(where), fmt.Sprintf(format, args...)})
}

func cut(s string, most int) string {
	if utf8.RuneCountInString(s) > most {
		return strings.TrimSpace(string([]rune(s)[:most-1])) + "…"
	}
	return s
}

// settle says what the rows of a table become.
func (l *loader) settle(t *parcel.Table) {
	l.words[t.Part] = t.Name
	var whole ref.Record
	if t.As == parcel.Note {
		whole = ref.Record{Kind: kindNote, ID: ref.New()}
		l.parts[t.Part] = whole
	}
	for i, r := range t.Rows {
		page := l.pages[r.Page]
		switch {
		case t.As == parcel.Leave:
			l.left[r.Page] = true
		case t.As == parcel.Tasks:
			if r.Page == 0 { // rows without pages have no part, so they get one nobody names
				t.Rows[i].Page = -(len(l.parts) + 1)
			}
			l.parts[t.Rows[i].Page] = ref.Record{Kind: kindTask, ID: ref.New()}
		case page != nil && page.Body != "":
			l.parts[r.Page] = ref.Record{Kind: kindNote, ID: ref.New()}
		case r.Page != 0:
			l.parts[r.Page] = whole
		}
	}
	if t.As == parcel.Leave {
		l.left[t.Part] = true
		l.tell(t.Name, "The table with its %d rows is left out, as you chose.", len(t.Rows))
	}
}

// file says to what a file belongs.
func (l *loader) file(f parcel.File) {
	if l.left[f.Of] {
		l.left[f.Part] = true
		return
	}
	about := l.parts[f.Of]
	one := File{ID: ref.New(), About: about, Where: f.Name, Name: f.Name, Size: f.Size, Open: f.Open}
	if about.ID != "" {
		if l.files[about]++; l.files[about] > maxAbout {
			l.tell(f.Name, "There are more than %d files on one page; this one becomes a document of its own.", maxAbout)
			one.About = ref.Record{}
		}
	}
	l.parts[f.Part], l.words[f.Part] = ref.Record{Kind: kindFile, ID: one.ID}, f.Name
	l.Files = append(l.Files, one)
}

// linked writes a text with its links as a note has them.
func (l *loader) linked(text string) string {
	return parcel.Linked(text, func(picture bool, words string, part int) string {
		to, ok := l.parts[part]
		switch {
		case !ok && words == "":
			return markdown.Literal(l.words[part])
		case !ok:
			return words
		case picture && to.Kind == kindFile:
			return "![" + words + "](" + markdown.Scheme + string(kindFile) + "/" + string(to.ID) + ")"
		}
		return markdown.Link(to)
	})
}

// plain writes a text with the words of its links, for where nothing is drawn.
func (l *loader) plain(text string) string {
	return parcel.Linked(text, func(_ bool, words string, part int) string {
		if words == "" {
			return l.words[part]
		}
		return words
	})
}

// note adds a note; one that is too long is divided.
func (l *loader) note(id ref.ID, title, body string) {
	if short := cut(title, maxTitle); short != title {
		l.tell(title, "The title is longer than %d characters; the whole of it begins the text.", maxTitle)
		body, title = markdown.Literal(title)+"\n\n"+body, short
	}
	parts := divided(body, maxBody)
	if len(parts) > 1 {
		l.tell(title, "The text is too long for one note, and is divided into %d.", len(parts))
	}
	for i, one := range parts {
		if !l.going() {
			return
		}
		n := Note{ID: id, Title: title, Body: one}
		if i > 0 {
			n.ID, n.Title = ref.New(), cut(title, maxTitle-8)+" ("+itoa(i+1)+")"
		}
		l.text += len(n.Title) + len(n.Body)
		l.Notes = append(l.Notes, n)
	}
}

// divided cuts a text between its lines into parts of at most so many bytes.
func divided(text string, most int) []string {
	var parts []string
	for len(text) > most {
		at := strings.LastIndexByte(text[:most], '\n')
		if at < most/2 {
			for at = most; !utf8.RuneStart(text[at]); at-- {
			}
		}
		parts = append(parts, text[:at])
		text = strings.TrimPrefix(text[at:], "\n")
	}
	return append(parts, text)
}

// table writes a table into a note, and what is behind its rows into notes of their own.
func (l *loader) table(t *parcel.Table) {
	var columns []int
	head, line := "|", "|"
	for i, c := range t.Columns {
		if c.As == "" && i > 0 {
			continue
		}
		columns = append(columns, i)
		head += " " + cell(c.Name) + " |"
		line += " --- |"
	}
	rows := []string{}
	for _, r := range t.Rows {
		if !l.going() {
			return
		}
		page := l.pages[r.Page]
		text := "|"
		for _, i := range columns {
			one := cell(r.Cell(i))
			if to := l.parts[r.Page]; i == 0 && page != nil && page.Body != "" && to.Kind == kindNote {
				one = markdown.Link(to)
			}
			text += " " + one + " |"
		}
		rows = append(rows, text)
		if page != nil && page.Body != "" {
			l.note(l.parts[r.Page].ID, orUntitled(page.Title), l.linked(page.Body))
		}
	}
	above := head + "\n" + line + "\n"
	var parts []string
	for len(rows) > 0 {
		n, size := 0, len(above)
		for n < len(rows) && (n == 0 || size+len(rows[n]) < maxBody) {
			size += len(rows[n]) + 1
			n++
		}
		parts = append(parts, above+strings.Join(rows[:n], "\n"))
		rows = rows[n:]
	}
	if len(parts) == 0 {
		parts = []string{above}
	}
	for i, body := range parts {
		id, title := l.parts[t.Part].ID, t.Name
		if i > 0 {
			id, title = ref.New(), t.Name+" ("+itoa(i+1)+")"
		}
		l.note(id, title, body)
	}
}

func orUntitled(s string) string {
	if s == "" {
		return "Untitled"
	}
	return s
}

// cell writes a text so that it is read as that text in a cell of a table.
func cell(s string) string {
	return markdown.Literal(parcel.Line(strings.ReplaceAll(s, "\n", ", ")))
}

// tag makes sure of a tag.
func (l *loader) tag(name string, colour int) {
	key := textkey.Name(name)
	if key == "" {
		return
	}
	at, ok := l.tags[key]
	if !ok {
		l.tags[key] = len(l.Tags)
		l.Tags = append(l.Tags, Tag{name, colour})
	} else if l.Tags[at].Colour < 0 {
		l.Tags[at].Colour = colour
	}
}
