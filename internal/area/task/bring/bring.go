package bring

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring/sheet"
	"anteroom/internal/area/task/table"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Tables knows what words in a table stand for.
type Tables interface {
	// Known is what words in a table that comes in stand for.
	Known(ctx context.Context, a access.Actor) (Known, error)
	// Tag gives the tag of a name, and makes it when there is none; no id for what can't be one.
	Tag(ctx context.Context, tx *journal.Tx, space ref.Space, name string) (id ref.ID, fresh bool, err error)
	// Offer adds a choice to an own field. Errors: field.*.
	Offer(ctx context.Context, tx *journal.Tx, field ref.ID, name string) (ref.ID, error)
}

// Service brings tables in.
type Service struct {
	j      *journal.Journal
	tasks  *task.Service
	zones  task.Zones
	tables Tables
}

// New makes the service.
func New(j *journal.Journal, tasks *task.Service, zones task.Zones, tables Tables) *Service {
	return &Service{j: j, tasks: tasks, zones: zones, tables: tables}
}

// Bounds of what is brought in and told.
const (
	MaxTable    = 2_000_000 // characters
	maxTold     = 500       // lines of a report
	maxPreview  = 20
	maxBodyText = 6 << 20
)

// Bring is a table that somebody brings in.
type Bring struct {
	Space   ref.Space `json:"space" maxLength:"36" doc:"Where tasks live whose line doesn't say for whom they are"`
	Table   string    `json:"table" maxLength:"2000000" doc:"Comma-separated values with a head; semicolons and tabs do as well"`
	Columns *[]string `json:"columns,omitempty" maxItems:"100" doc:"What each column is, by its name; empty for one that is left out. Guessed from the head when absent"`
	Dates   string    `json:"dates,omitempty" enum:"dmy,mdy" doc:"In which order 3/4/2026 is written; found out when absent"`
	Choices bool      `json:"choices,omitzero" doc:"Make the choices that are missing in own fields, where the caller may change these"`
	Dry     bool      `json:"dry" doc:"Only tell what would come of it"`
}

// Told says of one line what could not be kept as it stands there.
type Told struct {
	Line     int    `json:"line"`
	Severity string `json:"severity" enum:"skipped,changed,note"`
	Msg      string `json:"msg"`
}

// BringColumn is one column of a table, and what it was taken for.
type BringColumn struct {
	Head string `json:"head"`
	As   string `json:"as" doc:"What it is; empty for one that is left out"`
}

// Brought tells what came of a table.
type Brought struct {
	Columns []BringColumn `json:"columns"`
	Names   []BringName   `json:"names" doc:"What a column can be"`
	Dates   string        `json:"dates" enum:"dmy,mdy" doc:"In which order dates were read"`
	Rows    int           `json:"rows"`
	Made    int           `json:"made"`
	Skipped int           `json:"skipped"`
	Told    []Told        `json:"told" doc:"The first 500 lines of the report"`
	More    int           `json:"more" doc:"How many lines the report has besides"`
	Preview []task.Task   `json:"preview" doc:"The first tasks, as they were or would be made"`
	NewTags []string      `json:"new_tags" doc:"Tags that were or would be made"`
	Chooses bool          `json:"chooses,omitzero" doc:"Some columns are own fields in which the caller may have missing choices made"`
	Chosen  []string      `json:"new_choices" doc:"Choices that were or would be made, each with its field"`
	Act     ref.Act       `json:"act,omitempty" doc:"Undo all of it with POST /acts/{act}/undo"`
}

// BringName is what a column can be.
type BringName struct {
	Name  string `json:"name"`
	Label string `json:"label,omitempty" doc:"Of an own field, what it is called"`
}

// plainNames are what columns can be besides own fields, with the words by which a head is known.
var plainNames = []struct {
	name  string
	words []string
}{
	{"title", []string{"Title", "Task", "Name", "Subject", "Summary", "To do", "Task name", "What"}},
	{"notes", []string{"Notes", "Note", "Description", "Details", "Comment", "Comments"}},
	{"due", []string{"Due", "Due date", "Date", "Deadline", "When", "Due by"}},
	{"due_time", []string{"Time", "Due time"}},
	{"zone", []string{"Time zone", "Timezone", "Zone"}},
	{"priority", []string{"Priority", "Importance"}},
	{"tags", []string{"Tags", "Tag", "Labels", "Label", "Category", "Categories"}},
	{"space", []string{"For", "Executive", "Principal", "For whom"}},
	{"assignee", []string{"Assigned to", "Assignee", "Owner", "Who", "Responsible"}},
	{"done", []string{"Done", "Status", "State", "Completed", "Complete"}},
}

// Known is what the words in a table stand for, as whoever brings it in sees it; keys are textkey.Name.
type Known struct {
	Spaces   map[string]ref.Space // they may write in
	Members  map[string]ref.Member
	Fields   []KnownField
	DayFirst bool
}

// KnownField is an own field of tasks.
type KnownField struct {
	table.Column
	Space   ref.Space
	Writes  bool // whoever brings the table may add choices to it
	Choices map[string]ref.ID
}

// errDry takes back a writing that was only to show what would come of it.
var errDry = errors.New("task: only to see")

// Bring makes tasks from a table, in one act, and tells line by line what was left out or changed and why.
// Errors: sheet.*, access.*, task.not_found when the space is not seen.
func (s *Service) Bring(ctx context.Context, a access.Actor, in Bring) (out Brought, err error) {
	if len(in.Table) > 4*MaxTable {
		return out, errs.New(errs.TooLarge, "sheet.too_large", "The table is too large. Divide it, and bring it in part by part.")
	}
	if _, err := access.Authorize(a, access.On(task.Name, access.Write), in.Space); err != nil {
		return out, err
	}
	table, err := sheet.Read(in.Table)
	if err != nil {
		return out, err
	}
	known, err := s.tables.Known(ctx, a)
	if err != nil {
		return out, err
	}
	home, err := s.zones.ZoneOf(ctx, a)
	if err != nil {
		return out, err
	}
	spaces := []ref.Space{in.Space, ref.Space(a.Org)} // tags are made in the organisation's
	for _, space := range known.Spaces {
		if !slices.Contains(spaces, space) && a.May(access.On(task.Name, access.Write), space) {
			spaces = append(spaces, space)
		}
	}
	permit, err := s.bringing(a, in.Space, spaces)
	if err != nil {
		return out, err
	}
	if in.Choices {
		if permit, err = known.offering(a, permit); err != nil {
			return out, err
		}
	}
	b := bringer{s: s, actor: a, in: in, known: known, home: home, table: table, tags: map[tagOf]ref.ID{}}
	b.settle()
	if !slices.ContainsFunc(b.columns, func(c string) bool { return c == "title" }) {
		in.Dry = true // there is nothing to make before it is known what the tasks are called
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = b.run(ctx, tx); err != nil {
			return err
		}
		if in.Dry || out.Made == 0 {
			return errDry
		}
		out.Act = tx.Act()
		return tx.Reply(out)
	})
	if errors.Is(err, errDry) {
		err = nil
	}
	return out, err
}

// bringing gives the permit for tasks in all spaces that a table may name, and for tags.
func (s *Service) bringing(a access.Actor, space ref.Space, spaces []ref.Space) (access.Permit, error) {
	tasks := slices.DeleteFunc(slices.Clone(spaces), func(one ref.Space) bool { return one != space && !a.May(access.On(task.Name, access.Write), one) })
	permit, err := access.Authorize(a, access.On(task.Name, access.Write), tasks...)
	if err != nil {
		return permit, err
	}
	tags, err := access.Authorize(a, access.On("tag", access.Write), ref.Space(a.Org))
	if err != nil {
		return permit, err
	}
	return access.Together(permit, tags), nil
}

// offering adds to a permit the own fields that whoever brings a table may add choices to.
func (k Known) offering(a access.Actor, permit access.Permit) (access.Permit, error) {
	var spaces []ref.Space
	for _, f := range k.Fields {
		if f.Writes && f.Type == own.Choice && !slices.Contains(spaces, f.Space) {
			spaces = append(spaces, f.Space)
		}
	}
	if spaces == nil {
		return permit, nil
	}
	fields, err := access.Authorize(a, access.On("field", access.Write), spaces...)
	if err != nil {
		return permit, err
	}
	return access.Together(permit, fields), nil
}

// chooses reports whether a column is an own field to which missing choices can be added.
func (k Known) chooses(column string) bool {
	return slices.ContainsFunc(k.Fields, func(f KnownField) bool {
		return f.Writes && f.Type == own.Choice && column == table.OwnColumn+string(f.Field)
	})
}

// bringer is a table on its way.
type bringer struct {
	s       *Service
	actor   access.Actor
	in      Bring
	known   Known
	home    string
	table   sheet.Sheet
	columns []string // what each column is
	order   sheet.Order
	out     Brought
	tags    map[tagOf]ref.ID
	exact   bool // cells are written as records hold them
}

// tagOf is a name of a tag in a space.
type tagOf struct {
	space ref.Space
	key   string
}

// settle finds out what the columns are, and how dates are written.
func (b *bringer) settle() {
	names := b.names()
	b.columns = make([]string, len(b.table.Head))
	if b.in.Columns != nil {
		for i, c := range *b.in.Columns {
			if i < len(b.columns) && slices.ContainsFunc(names, func(n BringName) bool { return n.Name == c }) && !slices.Contains(b.columns, c) {
				b.columns[i] = c
			}
		}
	} else {
		words := map[string][]string{}
		for _, n := range plainNames {
			words[n.name] = n.words
		}
		for _, n := range names {
			if n.Label != "" {
				words[n.Name] = []string{n.Label}
			}
		}
		for i, name := range sheet.Guess(b.table.Head, words) {
			b.columns[i] = name
		}
	}
	b.settleOrder()
}

// settleOrder finds out how dates are written.
func (b *bringer) settleOrder() {
	usual := sheet.MonthFirst
	if b.known.DayFirst {
		usual = sheet.DayFirst
	}
	if b.order = sheet.Order(b.in.Dates); b.order == "" {
		b.order, _ = sheet.OrderOf(b.cells("due"), usual)
	}
}

func (b *bringer) cells(name string) []string {
	var cells []string
	if at := slices.Index(b.columns, name); at >= 0 {
		for _, r := range b.table.Rows {
			cells = append(cells, r.Cell(at))
		}
	}
	return cells
}

// currencyOf ends the name of the column with a money field's currency.
const currencyOf = ":currency"

func (b *bringer) names() []BringName {
	var names []BringName
	for _, n := range plainNames {
		names = append(names, BringName{Name: n.name})
	}
	for _, f := range b.known.Fields {
		names = append(names, BringName{table.OwnColumn + string(f.Field), f.Name})
		if f.Type == "money" {
			names = append(names, BringName{table.OwnColumn + string(f.Field) + currencyOf, f.Name + " (currency)"})
		}
	}
	return names
}

// run makes the tasks, each line as far as it can be read.
func (b *bringer) run(ctx context.Context, tx *journal.Tx) (Brought, error) {
	b.out = Brought{Names: b.names(), Dates: string(b.order), Rows: len(b.table.Rows), Told: []Told{}, Preview: []task.Task{}, NewTags: []string{}, Chosen: []string{}, Columns: []BringColumn{}}
	for i, h := range b.table.Head {
		b.out.Columns = append(b.out.Columns, BringColumn{h, b.columns[i]})
		b.out.Chooses = b.out.Chooses || b.known.chooses(b.columns[i])
	}
	if !slices.Contains(b.columns, "title") {
		b.out.Skipped = len(b.table.Rows)
		b.tell(1, "skipped", "No column says what is to be done. Choose one.")
		return b.out, nil
	}
	b.tellOrder(1)
	for _, r := range b.table.Rows {
		if err := b.row(ctx, tx, r); err != nil {
			return b.out, err
		}
	}
	return b.out, nil
}

// tellOrder says how dates were read that could be read in two ways.
func (b *bringer) tellOrder(line int) {
	if _, sure := sheet.OrderOf(b.cells("due"), b.order); !sure && b.in.Dates == "" && slices.ContainsFunc(b.cells("due"), sheet.Ambiguous) {
		b.tell(line, "note", "Dates such as 3/4/2026 are read as %s.", map[sheet.Order]string{sheet.DayFirst: "day/month/year", sheet.MonthFirst: "month/day/year"}[b.order])
	}
}

// tag gives the tag of a name that tasks of a space may have, and makes it when there is none.
func (b *bringer) tag(ctx context.Context, tx *journal.Tx, space ref.Space, name string) (ref.ID, error) {
	of := tagOf{space, textkey.Name(name)}
	if id, known := b.tags[of]; known || of.key == "" {
		return id, nil
	}
	id, fresh, err := b.s.tables.Tag(ctx, tx, space, name)
	if err != nil {
		return "", err
	}
	b.tags[of] = id // empty for what can't be a tag
	if fresh {
		b.out.NewTags = append(b.out.NewTags, name)
	}
	return id, nil
}

// offer gives a choice of an own field, and makes it when it is missing and that was asked for; no id where it can't be.
func (b *bringer) offer(ctx context.Context, tx *journal.Tx, f KnownField, cell string) (ref.ID, error) {
	key := textkey.Name(cell)
	if id := f.Choices[key]; id != "" || !b.in.Choices || !f.Writes || key == "" {
		return id, nil
	}
	name := strings.Join(strings.Fields(cell), " ")
	id, err := b.s.tables.Offer(ctx, tx, f.Field, name)
	if kind := errs.KindOf(err); kind == errs.Invalid || kind == errs.Conflict {
		return "", nil // too long, or one too many: told as what the field can't hold
	}
	if err == nil {
		f.Choices[key] = id
		b.out.Chosen = append(b.out.Chosen, f.Name+": "+name)
	}
	return id, err
}

func (b *bringer) tell(line int, severity, format string, args ...any) {
	if len(b.out.Told) == maxTold {
		b.out.More++
		return
	}
	b.out.Told = append(b.out.Told, Told{line, severity, fmt.Sprintf(format, args...)})
}

// row makes one task, or tells why not.
func (b *bringer) row(ctx context.Context, tx *journal.Tx, r sheet.Row) error {
	line := &bringLine{b: b, row: r, space: b.in.Space}
	c, err := line.change(ctx, tx)
	if err != nil {
		return err
	}
	if strings.TrimSpace(c.Title.Value) == "" {
		b.out.Skipped++
		b.tell(r.Line, "skipped", "It doesn’t say what is to be done.")
		return nil
	}
	var ready task.Ready
	for {
		var err error
		if ready, err = b.s.tasks.Prepare(ctx, tx, task.Making{ID: line.id, Space: line.space, Change: c, Home: b.home}); err == nil {
			break
		}
		if errs.KindOf(err) == errs.Internal {
			return err
		}
		if !line.without(&c, errs.Of(err)) {
			b.out.Skipped++
			b.tell(r.Line, "skipped", "%s", errs.Of(err).Msg)
			return nil
		}
	}
	ready.Done = line.done
	made, err := b.s.tasks.Make(ctx, tx, ready)
	if err != nil {
		return err
	}
	b.out.Made++
	if len(b.out.Preview) < maxPreview {
		b.out.Preview = append(b.out.Preview, made)
	}
	return nil
}
