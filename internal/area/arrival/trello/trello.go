package trello

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/own"
)

// The columns of a board; those of its own fields follow.
const (
	cCard = iota
	cDescription
	cList
	cLabels
	cDue
	cDone
	cArchived
	cMembers
	cStart
	cFields
)

// actionsKept is how many actions Trello puts into an export at most.
const actionsKept = 1000

// colours are the nearest of ours to the names of Trello's.
var colours = map[string]int{"green": 1, "yellow": 2, "orange": 2, "red": 5, "purple": 3, "blue": 0, "sky": 4, "lime": 6, "pink": 5, "black": 7}

// reader is a board on its way.
type reader struct {
	board
	p       *parcel.Parcel
	table   *parcel.Table
	home    *time.Location
	lists   map[string]list
	rank    map[string]int
	people  map[string]string
	labels  map[string]label
	options map[string]string
	column  map[string]int // of own fields
	said    map[string][]action
	checks  map[string][]string
	files   int // attachments that the export doesn't hold
}

// Read reads a board; times are put on the clocks of home. Errors: arrival.invalid, arrival.too_many, and that of a context that ended.
func Read(ctx context.Context, text []byte, home *time.Location) (*parcel.Parcel, error) {
	b, err := decode(text)
	if err != nil {
		return nil, err
	}
	p := &parcel.Parcel{Source: "trello", Name: parcel.Line(b.Name)}
	if p.Name == "" {
		p.Name = "Trello board"
	}
	t := parcel.Table{Part: 1, Name: p.Name, As: parcel.Tasks, Columns: []parcel.Column{
		{Name: "Card", As: parcel.Title, Type: own.Text}, {Name: "Description", As: parcel.Notes, Type: own.Text}, {Name: "List", As: parcel.Field + string(own.Choice), Type: own.Choice}, {Name: "Labels", As: parcel.Tags, Type: own.Text},
		{Name: "Due", As: parcel.Due, Type: own.Date}, {Name: "Due date marked as done", As: parcel.Done, Type: own.Checkbox}, {Name: "Archived", As: parcel.Done, Type: own.Checkbox},
		{Name: "Members", As: parcel.Assignee, Type: own.Text}, {Name: "Start date", As: parcel.Field + string(own.Date), Type: own.Date},
	}}
	r := &reader{board: b, p: p, table: &t, home: home}
	r.index()
	if len(b.Cards) > parcel.MaxParts {
		t.Rows = make([]parcel.Row, len(b.Cards))
		p.Tables = []parcel.Table{t}
		return nil, p.Check()
	}
	r.order()
	for i := range b.Cards {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r.row(&b.Cards[i])
	}
	if !slices.ContainsFunc(t.Rows, func(r parcel.Row) bool { return r.Cell(cStart) != "" }) {
		t.Columns[cStart].As = ""
	}
	r.tell()
	p.Tables = []parcel.Table{t}
	if about := strings.TrimSpace(parcel.Text(b.Desc)); about != "" {
		p.Pages = append(p.Pages, parcel.Page{Part: 2, Title: p.Name, Body: about})
	}
	return p, p.Check()
}

func (r *reader) index() {
	r.lists, r.rank, r.people, r.labels, r.options = map[string]list{}, map[string]int{}, map[string]string{}, map[string]label{}, map[string]string{}
	r.column, r.said, r.checks = map[string]int{}, map[string][]action{}, map[string][]string{}
	slices.SortStableFunc(r.Lists, func(a, b list) int { return cmp.Compare(a.Pos, b.Pos) })
	for i, l := range r.Lists {
		r.lists[l.ID], r.rank[l.ID] = l, i
	}
	for _, m := range r.Members {
		r.people[m.ID] = parcel.Line(m.Name)
	}
	for _, l := range r.Labels {
		r.labels[l.ID] = l
	}
	slices.SortStableFunc(r.Fields, func(a, b field) int { return cmp.Compare(a.Pos, b.Pos) })
	types := map[string]own.Type{"number": own.Number, "date": own.Date, "checkbox": own.Checkbox, "list": own.Choice}
	for _, f := range r.Fields {
		if len(r.table.Columns) == parcel.MaxColumns {
			r.p.Tell(f.Name, "There are too many fields on the board; this one is left out.")
			continue
		}
		kind, ok := types[f.Type]
		if !ok {
			kind = own.Text
		}
		r.column[f.ID] = len(r.table.Columns)
		r.table.Columns = append(r.table.Columns, parcel.Column{Name: parcel.Line(f.Name), As: parcel.Field + string(kind), Type: kind})
		for _, o := range f.Options {
			r.options[o.ID] = parcel.Line(o.Value.Text)
		}
	}
	for _, a := range r.Actions {
		if a.Type == "commentCard" {
			r.said[a.Data.Card.ID] = append(r.said[a.Data.Card.ID], a)
		}
	}
	r.checklists()
}

// checklists writes those of each card as Markdown.
func (r *reader) checklists() {
	slices.SortStableFunc(r.Checks, func(a, b checklist) int { return cmp.Compare(a.Pos, b.Pos) })
	for _, c := range r.Checks {
		lines := []string{parcel.Line(c.Name) + ":"}
		slices.SortStableFunc(c.Items, func(a, b item) int { return cmp.Compare(a.Pos, b.Pos) })
		for _, i := range c.Items {
			mark := " "
			if i.State == "complete" {
				mark = "x"
			}
			line := "- [" + mark + "] " + parcel.Line(i.Name)
			if at, ok := r.instant(i.Due); ok {
				line += " (due " + at.Format("2 Jan 2006 15:04 MST") + ")"
			}
			lines = append(lines, line)
		}
		r.checks[c.Card] = append(r.checks[c.Card], strings.Join(lines, "\n"))
	}
}

// order puts cards as the board shows them: by list, then by their place in it; what is archived last.
func (r *reader) order() {
	slices.SortStableFunc(r.Cards, func(a, b card) int {
		return cmp.Or(cmp.Compare(r.rank[a.List], r.rank[b.List]), cmp.Compare(a.Pos, b.Pos))
	})
}

func (r *reader) instant(s string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil || t.Year() < 1 || t.Year() > 9998 {
		return time.Time{}, false
	}
	return t.In(r.home), true
}

func yes(is bool) string {
	if is {
		return "Yes"
	}
	return ""
}

func (r *reader) row(c *card) {
	l := r.lists[c.List]
	row := parcel.Row{Cells: make([]string, len(r.table.Columns)), Tags: map[string]int{}}
	title := parcel.Line(c.Name)
	row.Cells[cCard], row.Cells[cDescription], row.Cells[cList] = title, strings.TrimSpace(parcel.Text(c.Desc)), parcel.Line(l.Name)
	row.Cells[cLabels] = r.labelled(c, &row)
	if at, ok := r.instant(c.Due); ok {
		row.Cells[cDue], row.Zone = at.Format("2006-01-02 15:04"), r.home.String()
	}
	if at, ok := r.instant(c.Start); ok {
		row.Cells[cStart] = at.Format("2006-01-02")
	}
	row.Cells[cDone], row.Cells[cArchived] = yes(c.Done), yes(c.Closed || l.Closed)
	var who []string
	for _, id := range c.Members {
		if name := r.people[id]; name != "" {
			who = append(who, name)
		}
	}
	row.Cells[cMembers] = strings.Join(who, "\n")
	r.fill(c, &row)
	row.Notes = strings.Join(slices.Concat(r.checks[c.ID], r.links(c), r.comments(c)), "\n\n")
	if c.Template {
		r.p.Tell(title, "It is a template on the board; here it is a task like any other.")
	}
	r.table.Rows = append(r.table.Rows, row)
}

// labelled gives the names of a card's labels; one without a name is called by its colour.
func (r *reader) labelled(c *card, row *parcel.Row) string {
	all := c.Labels
	if len(all) == 0 {
		for _, id := range c.LabelIDs {
			if l, ok := r.labels[id]; ok {
				all = append(all, l)
			}
		}
	}
	var names []string
	for _, l := range all {
		colour, _, _ := strings.Cut(l.Colour, "_")
		name := parcel.Line(l.Name)
		if name == "" {
			name = colour
		}
		if name == "" {
			continue
		}
		names = append(names, name)
		if n, ok := colours[colour]; ok {
			row.Tags[name] = n
		}
	}
	return strings.Join(names, "\n")
}

func (r *reader) fill(c *card, row *parcel.Row) {
	for _, f := range c.Filled {
		at, ok := r.column[f.Field]
		if !ok {
			continue
		}
		switch {
		case f.Option != "":
			row.Cells[at] = r.options[f.Option]
		case f.Value.Checked == "true":
			row.Cells[at] = "Yes"
		case f.Value.Date != "":
			if t, ok := r.instant(f.Value.Date); ok {
				row.Cells[at] = t.Format("2006-01-02")
			}
		default:
			row.Cells[at] = parcel.Line(f.Value.Text + f.Value.Number)
		}
	}
}

// links writes what is attached to a card; the bytes are not in the export.
func (r *reader) links(c *card) []string {
	if len(c.Attached) == 0 {
		return nil
	}
	lines := []string{"Attached:"}
	for _, a := range c.Attached {
		name, url := parcel.Line(a.Name), parcel.Line(a.URL)
		if a.Upload {
			r.files++
		}
		if name == url {
			name = ""
		}
		lines = append(lines, "- "+strings.TrimSpace(name+" "+url))
	}
	return []string{strings.Join(lines, "\n")}
}

// comments writes what was said on a card, the first first, as it was said.
func (r *reader) comments(c *card) []string {
	all := r.said[c.ID]
	slices.SortStableFunc(all, func(a, b action) int { return strings.Compare(a.Date, b.Date) })
	var lines []string
	for _, a := range all {
		when := ""
		if at, ok := r.instant(a.Date); ok {
			when = ", " + at.Format("2 Jan 2006 15:04 MST")
		}
		who := parcel.Line(a.By.Name)
		if who == "" {
			who = "Somebody"
		}
		lines = append(lines, fmt.Sprintf("%s%s:\n%s", who, when, strings.TrimSpace(parcel.Text(a.Data.Text))))
	}
	return lines
}

func (r *reader) tell() {
	archived, several := 0, 0
	for _, row := range r.table.Rows {
		if row.Cells[cArchived] != "" {
			archived++
		}
		if strings.Contains(row.Cells[cMembers], "\n") {
			several++
		}
	}
	if archived > 0 {
		r.p.Tell(r.p.Name, "Cards that were archived, themselves or with their list: %d. They come as done, unless you choose otherwise.", archived)
	}
	if r.files > 0 {
		r.p.Tell(r.p.Name, "Files attached to cards: %d. An export holds only their addresses, which are in the notes; they open for whoever is signed in to Trello.", r.files)
	}
	if several > 0 {
		r.p.Tell(r.p.Name, "Cards with more than one member: %d. A task is assigned to the first who is a colleague here; the others are in the notes.", several)
	}
	if len(r.Actions) >= actionsKept {
		r.p.Tell(r.p.Name, "Trello exports the last %d things that happened, so older comments may be missing.", actionsKept)
	}
}
