package arrival

import (
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Bounds of own fields that are made (area/field holds them too).
const (
	maxFieldName = 60
	maxChoices   = 100
	maxFields    = 500
)

// propose changes what is proposed for a column to what there is: a field of that name, or none to be made.
func propose(c *parcel.Column, known Known) {
	name, isField := strings.CutPrefix(c.As, parcel.Field)
	if !isField && c.As != parcel.Status {
		return
	}
	if c.As == parcel.Status {
		name = string(own.Choice)
	}
	if f, ok := known.named(c.Name); ok {
		if c.As != parcel.Status && f.Type == own.Type(name) {
			c.As = parcel.Own + string(f.ID)
		}
		if f.Type == own.Type(name) {
			return
		}
	}
	if !known.MayMake {
		if c.As == parcel.Status || name == string(own.Choice) {
			c.As = parcel.Tags
			return
		}
		c.As = parcel.Notes
	}
}

func (k Known) named(name string) (KnownField, bool) {
	at := slices.IndexFunc(k.Fields, func(f KnownField) bool { return textkey.Name(f.Name) == textkey.Name(name) })
	if at < 0 {
		return KnownField{}, false
	}
	return k.Fields[at], true
}

// allows reports whether a column may become what was chosen.
func (k Known) allows(as string) bool {
	switch as {
	case "", parcel.Title, parcel.Notes, parcel.Due, parcel.Done, parcel.Priority, parcel.Tags, parcel.Assignee, parcel.Status:
		return true
	}
	if name, ok := strings.CutPrefix(as, parcel.Field); ok {
		return k.MayMake && name != string(own.Person) && slices.Contains(own.Types, own.Type(name))
	}
	id, ok := strings.CutPrefix(as, parcel.Own)
	return ok && slices.ContainsFunc(k.Fields, func(f KnownField) bool { return f.ID == ref.ID(id) })
}

// fielded is where the values of a column go.
type fielded struct {
	column string // of a Table
	of     *KnownField
	place  int // of a NewField; -1 for none
}

// field finds or makes the own field of a column, and offers in it what its cells say.
func (l *loader) field(c parcel.Column, cells []string) (fielded, bool) {
	if id, ok := strings.CutPrefix(c.As, parcel.Own); ok {
		at := slices.IndexFunc(l.known.Fields, func(f KnownField) bool { return f.ID == ref.ID(id) })
		if at < 0 {
			return fielded{}, false
		}
		return l.existing(&l.known.Fields[at], cells), true
	}
	kind := own.Choice
	if name, ok := strings.CutPrefix(c.As, parcel.Field); ok {
		kind = own.Type(name)
	} else if f, ok := l.known.named(c.Name); ok && f.Type == own.Choice {
		return l.existing(&f, cells), true
	}
	if !l.known.MayMake {
		return fielded{}, false
	}
	if kind == own.Choice && !choosable(cells) {
		l.tell(c.Name, "It has too many different values to choose from, or too long ones, so it becomes a field of text.")
		kind = own.Text
	}
	name := l.called(c.Name, kind)
	at := slices.IndexFunc(l.Fields, func(f NewField) bool { return f.Of == "" && f.Name == name && f.Type == kind })
	if at < 0 {
		at = len(l.Fields)
		if at == maxFields {
			l.tell(c.Name, "That would be more than %d own fields, so it goes into the notes.", maxFields)
			return fielded{}, false
		}
		currency := c.Currency
		if kind == own.Money && currency == "" {
			currency = "GBP"
		}
		l.Fields = append(l.Fields, NewField{Name: name, Type: kind, Currency: currency})
	}
	if kind == own.Choice {
		l.offer(at, nil, cells)
	}
	return fielded{column: ColumnNew + itoa(at), place: at}, true
}

// called gives the name of a new field: one that is taken by a field of another type gets the source behind it.
func (l *loader) called(name string, kind own.Type) string {
	if r := []rune(name); len(r) > maxFieldName-12 {
		name = strings.TrimSpace(string(r[:maxFieldName-12]))
	}
	if textkey.Name(name) == "" {
		name = "Field"
	}
	taken := func(n string) bool {
		_, there := l.known.named(n)
		return there || slices.ContainsFunc(l.Fields, func(f NewField) bool {
			return f.Of == "" && textkey.Name(f.Name) == textkey.Name(n) && f.Type != kind
		})
	}
	for _, n := range []string{name, name + " (" + sources[l.source] + ")", name + " (" + string(kind) + ")"} {
		if !taken(n) {
			return n
		}
	}
	return name + " " + itoa(len(l.Fields)+2)
}

// existing gives the column of a field that is there, with the choices that are missing in it.
func (l *loader) existing(f *KnownField, cells []string) fielded {
	out := fielded{column: ColumnOwn + string(f.ID), of: f, place: -1}
	if f.Type != own.Choice {
		return out
	}
	missing := newChoices(f.Choices, cells, maxChoices)
	if len(missing) == 0 {
		return out
	}
	if !f.MayWrite || len(f.Choices)+len(missing) > maxChoices || !choosable(missing) {
		l.tell(f.Name, "The field doesn’t offer %s, and you can’t add to it here; such values are left out.", quoted(missing))
		return out
	}
	at := slices.IndexFunc(l.Fields, func(n NewField) bool { return n.Of == f.ID })
	if at < 0 {
		at = len(l.Fields)
		l.Fields = append(l.Fields, NewField{Of: f.ID, Name: f.Name, Type: f.Type})
	}
	l.offer(at, f.Choices, missing)
	out.place = at
	return out
}

// offer adds choices that are missing.
func (l *loader) offer(at int, there, cells []string) {
	f := &l.Fields[at]
	room := max(maxChoices-len(there)-len(f.Choices), 0)
	fresh := newChoices(slices.Concat(there, f.Choices), cells, room)
	if len(fresh) > room {
		l.tell(f.Name, "At most %d choices; “%s” and what follows is left out.", maxChoices, parcel.Short(fresh[room]))
		fresh = fresh[:room]
	}
	f.Choices = append(f.Choices, fresh...)
}

// newChoices gives what cells say besides what there is, and stops at one more than there is room for.
func newChoices(there, cells []string, room int) (fresh []string) {
	had := keys{}
	for _, name := range there {
		had[textkey.Name(name)] = true
	}
	for _, c := range cells {
		c = choice(c)
		if key := textkey.Name(c); key != "" && !had[key] {
			had[key] = true
			if fresh = append(fresh, c); len(fresh) > room {
				break
			}
		}
	}
	return fresh
}

// keys are names that were seen, by textkey.Name.
type keys map[string]bool

// choice is a cell as a choice is called.
func choice(cell string) string {
	if cell = parcel.Line(cell); textkey.Name(cell) == "" {
		return ""
	}
	return cell
}

func choosable(cells []string) bool {
	seen := keys{}
	for _, c := range cells {
		if c = choice(c); c != "" {
			if seen[textkey.Name(c)] = true; utf8.RuneCountInString(c) > maxFieldName || len(seen) > maxChoices {
				return false
			}
		}
	}
	return len(seen) > 0
}

func quoted(names []string) string {
	var out []string
	for i, n := range names {
		if i == 4 {
			out = append(out, "…")
			break
		}
		out = append(out, "“"+parcel.Short(n)+"”")
	}
	return strings.Join(out, ", ")
}
