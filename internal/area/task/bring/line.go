package bring

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring/sheet"
	"anteroom/internal/area/task/table"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// bringLine is one line of a table on its way.
type bringLine struct {
	b     *bringer
	row   sheet.Row
	space ref.Space
	id    ref.ID
	tags  []string // by their names
	done  bool
}

func (l *bringLine) told(format string, args ...any) {
	l.b.tell(l.row.Line, "changed", format, args...)
}

// change reads the line. What can't be read is told, and left out.
func (l *bringLine) change(ctx context.Context, tx *journal.Tx) (task.Change, error) {
	var c task.Change
	money := map[ref.ID]string{}
	for i, name := range l.b.columns {
		cell := l.row.Cell(i)
		switch {
		case name == "" || cell == "":
		case strings.HasSuffix(name, currencyOf):
			money[ref.ID(strings.TrimSuffix(strings.TrimPrefix(name, table.OwnColumn), currencyOf))] = cell
		case !strings.HasPrefix(name, table.OwnColumn):
			l.plain(&c, name, cell)
		default:
			f, ok, err := l.own(ctx, tx, ref.ID(strings.TrimPrefix(name, table.OwnColumn)), cell)
			if err != nil {
				return c, err
			}
			if ok {
				c.Fields = append(c.Fields, f)
			}
		}
	}
	for i := range c.Fields {
		c.Fields[i].Currency = strings.ToUpper(money[c.Fields[i].Field])
	}
	if c.Due.Value == "" && c.DueTime.Set {
		l.told("A time without a day is left out.")
		c.DueTime = op.Optional[string]{}
	}
	if c.Due.Value == "" {
		c.Zone = op.Optional[string]{}
	}
	return c, l.tagged(ctx, tx, &c)
}

func (l *bringLine) plain(c *task.Change, name, cell string) {
	switch name {
	case "title":
		l.title(c, cell)
	case "notes":
		notes := strings.TrimSpace(c.Notes.Value + "\n" + cell)
		if short := limited(notes, task.MaxNotes); short != notes {
			l.told("The notes are longer than 50,000 characters; what follows is left out.")
			notes = short
		}
		c.Notes = op.Some(notes)
	case "due":
		l.due(c, cell)
	case "due_time":
		at, ok := sheet.Time(cell)
		if !ok {
			l.told("“%s” is no time of day, and left out.", short(cell))
			return
		}
		c.DueTime = op.Some(at)
	case "zone":
		if _, err := zone.Load(cell); err != nil {
			l.told("“%s” is no time zone; it is due on your own clocks.", short(cell))
			return
		}
		c.Zone = op.Some(cell)
	case "priority":
		p, ok := sheet.Priority(cell)
		if !ok {
			l.told("“%s” is no priority (high, medium, low or none), and left out.", short(cell))
			return
		}
		c.Priority = op.Some(p)
	case "tags":
		l.tags = append(l.tags, l.b.words(cell)...)
	case "space":
		l.whose(cell)
	case "assignee":
		member, ok := l.b.known.Members[textkey.Name(cell)]
		if !ok {
			l.told("Nobody here is called “%s”, so it is assigned to nobody.", short(cell))
			return
		}
		c.Assignee = op.Some(member)
	case "done":
		l.isDone(cell)
	case ColumnID:
		l.id = ref.ID(cell)
	case ColumnRule:
		c.Rule = op.Some(cell)
	case ColumnAfterDone:
		c.AfterDone = op.Some(true)
	}
}

func (l *bringLine) title(c *task.Change, cell string) {
	title := strings.Join(strings.Fields(cell), " ")
	if cut := limited(title, task.MaxTitle); cut != title {
		l.told("What is to be done is longer than 500 characters; the whole of it is in the notes.")
		c.Notes = op.Some(strings.TrimSpace(title + "\n" + c.Notes.Value))
		title = cut
	}
	c.Title = op.Some(title)
}

func (l *bringLine) due(c *task.Change, cell string) {
	date, at, ok := sheet.Date(cell, l.b.order)
	if !ok {
		l.told("“%s” is no date, and left out.", short(cell))
		return
	}
	if c.Due = op.Some[clock.Date](date); at != "" && !c.DueTime.Set {
		c.DueTime = op.Some(at)
	}
}

// tagged gives the task its tags, once it is known for whom it is: the space's own are found too.
func (l *bringLine) tagged(ctx context.Context, tx *journal.Tx, c *task.Change) error {
	if l.tags == nil {
		return nil
	}
	ids := []ref.ID{}
	for _, word := range l.tags {
		id, err := l.b.tag(ctx, tx, l.space, word)
		if err != nil {
			return err
		}
		if id == "" {
			l.told("“%s” can’t be a tag, and is left out.", short(word))
			continue
		}
		if len(ids) < 50 {
			ids = append(ids, id)
		}
	}
	c.Tags = op.Some(ids)
	return nil
}

func (l *bringLine) whose(cell string) {
	space, ok := l.b.known.Spaces[textkey.Name(cell)]
	if !ok {
		l.told("You look after nobody called “%s”, so it goes where the others go.", short(cell))
		return
	}
	l.space = space
}

func (l *bringLine) isDone(cell string) {
	yes, ok := sheet.Yes(cell)
	if !ok {
		if _, _, dated := sheet.Date(cell, l.b.order); dated {
			yes, ok = true, true
		}
	}
	if !ok {
		l.told("“%s” says neither done nor open; it is open.", short(cell))
	}
	l.done = yes
}

// own reads what a field of one's own is to hold.
func (l *bringLine) own(ctx context.Context, tx *journal.Tx, id ref.ID, cell string) (own.Change, bool, error) {
	for _, f := range l.b.known.Fields {
		if f.Field != id {
			continue
		}
		value := cell
		switch f.Type {
		case own.Choice:
			choice, err := l.b.offer(ctx, tx, f, cell)
			if err != nil {
				return own.Change{}, false, err
			}
			value = string(choice)
		case own.Person:
			value = string(l.b.known.Members[textkey.Name(cell)])
		case own.Checkbox:
			yes, _ := sheet.Yes(cell)
			if !yes {
				return own.Change{}, false, nil
			}
			value = "true"
		case own.Date:
			date, _, _ := sheet.Date(cell, l.b.order)
			value = string(date)
		case own.Number, own.Money:
			value = strings.ReplaceAll(strings.TrimLeft(cell, "£$€¥ "), ",", "")
		}
		_, _, wrong := own.Spelled(f.Type, value, "GBP")
		if value == "" || wrong != "" {
			l.told("%s can’t hold “%s”, so it holds nothing.", f.Name, short(cell))
			return own.Change{}, false, nil
		}
		return own.Change{Field: id, Value: value}, true, nil
	}
	return own.Change{}, false, nil
}

// without leaves out what was refused, and tells so; it is false when nothing can be left out.
func (l *bringLine) without(c *task.Change, why *errs.Error) bool {
	switch {
	case why.Code == "task.assignee_outside" && c.Assignee.Set:
		l.told("Whoever it was assigned to doesn’t see it there, so it is assigned to nobody.")
		c.Assignee = op.Optional[ref.Member]{}
		return true
	case c.Rule.Set && slices.ContainsFunc(why.Fields, func(f errs.Field) bool { return f.Path == "body.rule" || f.Path == "body.due" }):
		l.told("It repeats in a way that can’t be kept: %s", short(c.Rule.Value))
		c.Rule, c.AfterDone = op.Optional[string]{}, op.Optional[bool]{}
		return true
	case strings.HasPrefix(why.Code, "field.") && len(c.Fields) > 0:
		l.withoutFields(c, why)
		return true
	}
	return false
}

// withoutFields leaves out those own fields that were refused; all of them when nobody knows which.
func (l *bringLine) withoutFields(c *task.Change, why *errs.Error) {
	kept := c.Fields[:0:0]
	for _, f := range c.Fields {
		i := slices.IndexFunc(why.Fields, func(at errs.Field) bool { return at.Path == own.Path(f.Field) })
		if i < 0 {
			kept = append(kept, f)
			continue
		}
		for _, known := range l.b.known.Fields {
			if known.Field == f.Field {
				l.told("%s holds nothing: %s", known.Name, why.Fields[i].Msg)
			}
		}
	}
	if len(kept) == len(c.Fields) {
		l.told("Own fields hold nothing: %s", why.Msg)
		kept = nil
	}
	c.Fields = kept
}

// short is a text as it stands in a sentence.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

// limited cuts a text to a number of characters.
func limited(s string, runes int) string {
	if utf8.RuneCountInString(s) <= runes {
		return s
	}
	return string([]rune(s)[:runes])
}
