package bringing

import (
	"context"
	"strings"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/arrival"
	"anteroom/internal/area/field"
	"anteroom/internal/area/file"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/note"
	"anteroom/internal/area/tag"
	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring"
	"anteroom/internal/area/task/bring/sheet"
	"anteroom/internal/area/task/table"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
)

// Crew makes what arrives.
type Crew struct {
	Journal  *journal.Journal
	Identity *identity.Service
	Tasks    *bring.Service
	Notes    *note.Service
	Tags     *tag.Service
	Fields   *field.Service
	Files    *file.Service
	Tables   joint.Tables
}

// ZoneOf implements arrival.Crew.
func (c Crew) ZoneOf(ctx context.Context, a access.Actor) (string, error) {
	return c.Identity.ZoneOf(ctx, a)
}

// Known implements arrival.Crew.
func (c Crew) Known(ctx context.Context, a access.Actor, in ref.Space) (arrival.Known, error) {
	out := arrival.Known{Tags: map[string]bool{}, MayMake: a.May(access.On(field.Name, access.Write), in)}
	for _, kind := range []ref.Kind{task.Name, note.Name, file.Name} {
		if _, err := access.Authorize(a, access.On(kind, access.Write), in); err != nil {
			return out, err
		}
	}
	known, err := c.Tables.Known(ctx, a)
	if err != nil {
		return out, err
	}
	if out.Members, err = c.seeing(ctx, a, in, known.Members); err != nil {
		return out, err
	}
	tags, err := c.Tags.List(ctx, a)
	if err != nil {
		return out, err
	}
	for _, t := range tags {
		if t.Space == in || t.Space == ref.Space(a.Org) {
			out.Tags[textkey.Name(t.Name)] = true
		}
	}
	fields, err := c.usable(ctx, a, in)
	for _, f := range fields {
		one := arrival.KnownField{ID: f.ID, Name: f.Name, Type: f.Type, MayWrite: a.May(access.On(field.Name, access.Write), f.Space)}
		for _, o := range f.Choices {
			if !o.Gone {
				one.Choices = append(one.Choices, o.Name)
			}
		}
		out.Fields = append(out.Fields, one)
	}
	return out, err
}

// seeing leaves those members who see a space, and so can be given what is in it.
func (c Crew) seeing(ctx context.Context, a access.Actor, in ref.Space, members map[string]ref.Member) (map[string]ref.Member, error) {
	grants, err := space.All(ctx, c.Journal.DB(), a.Org, a.At)
	sees := map[ref.Member]bool{}
	for _, g := range grants {
		if g.Space == in && g.At(a.At) && access.Allows(g.Role, access.On(task.Name, access.Read)) {
			sees[g.Member] = true
		}
	}
	found := map[string]ref.Member{}
	for name, id := range members {
		if sees[id] {
			found[name] = id
		}
	}
	return found, err
}

// usable are the own fields of tasks in a space.
func (c Crew) usable(ctx context.Context, a access.Actor, in ref.Space) ([]field.Used, error) {
	all, err := c.Fields.List(ctx, a)
	var fields []field.Used
	for _, f := range all {
		for _, kind := range f.Kinds {
			if kind == task.Name && (f.Space == in || f.Space == ref.Space(a.Org)) {
				fields = append(fields, f)
			}
		}
	}
	return fields, err
}

// unloading is one act of making everything.
type unloading struct {
	Crew
	actor   access.Actor
	cargo   arrival.Cargo
	notes   []note.Ready
	report  note.Ready
	files   []file.Ready
	loading bring.Loading
	far     func(done, of int)
	of      int

	// What is found out in the act, begun anew each time it is tried.
	done   int
	made   arrival.Made
	told   []arrival.Told
	fields []ref.ID // of NewFields
}

// Unload implements arrival.Crew.
func (c Crew) Unload(ctx context.Context, a access.Actor, cargo arrival.Cargo, far func(done, of int)) (out arrival.Unloaded, err error) {
	u := &unloading{Crew: c, actor: a, cargo: cargo, far: far, of: len(cargo.Notes) + 2*len(cargo.Files)}
	for _, t := range cargo.Tables {
		u.of += len(t.Rows)
	}
	if _, err := c.Notes.Get(ctx, a, cargo.Report.ID); err == nil {
		return out, errDone
	}
	permit, err := u.prepare(ctx)
	defer func() {
		for _, f := range u.files {
			f.Release()
		}
	}()
	if err != nil {
		return out, err
	}
	before := u.told
	_, err = c.Journal.Write(ctx, permit, func(tx *journal.Tx) error {
		u.done, u.made, u.told, u.fields = len(cargo.Files), arrival.Made{}, before, nil
		if err := u.act(ctx, tx); err != nil {
			return err
		}
		out = arrival.Unloaded{Made: u.made, Told: u.told, Act: tx.Act()}
		return nil
	})
	return out, err
}

// prepare looks at everything that is to be made, and takes the bytes of files in.
func (u *unloading) prepare(ctx context.Context) (permit access.Permit, err error) {
	c, a := u.cargo, u.actor
	if permit, u.loading, err = u.Tasks.PrepareBring(ctx, a, c.Space); err != nil {
		return permit, err
	}
	more, ready, err := u.Notes.PrepareAll(ctx, a, c.Space, drafts(c))
	if err != nil {
		return permit, err
	}
	u.report, u.notes = ready[0], ready[1:]
	others := []access.Permit{more}
	files, err := access.Authorize(a, access.On(file.Name, access.Write), c.Space)
	if err != nil {
		return permit, err
	}
	others = append(others, files)
	if len(c.Fields) > 0 {
		fields, err := u.mayMake(ctx)
		if err != nil {
			return permit, err
		}
		others = append(others, fields)
	}
	return access.Together(permit, others...), u.take(ctx)
}

// drafts are the report and the notes.
func drafts(c arrival.Cargo) []note.NoteDraft {
	all := []note.NoteDraft{}
	for _, n := range append([]arrival.Note{c.Report}, c.Notes...) {
		all = append(all, note.NoteDraft{ID: n.ID, Space: c.Space, Body: n.Body, NoteFields: note.NoteFields{Title: op.Some(n.Title)}})
	}
	return all
}

// mayMake gives the permit for own fields: new ones in the space, and those that get choices where they are.
func (u *unloading) mayMake(ctx context.Context) (access.Permit, error) {
	spaces := []ref.Space{u.cargo.Space}
	known, err := u.usable(ctx, u.actor, u.cargo.Space)
	if err != nil {
		return access.Permit{}, err
	}
	for _, f := range u.cargo.Fields {
		for _, there := range known {
			if f.Of == there.ID {
				spaces = append(spaces, there.Space)
			}
		}
	}
	return access.Authorize(u.actor, access.On(field.Name, access.Write), spaces...)
}

// take takes the bytes of files in. What the house doesn't take is told, and left out.
func (u *unloading) take(ctx context.Context) error {
	for _, f := range u.cargo.Files {
		from, err := f.Open()
		if err != nil {
			return err
		}
		d := file.NewFile{ID: f.ID, Name: f.Name, About: f.About, Size: f.Size}
		if f.About.ID == "" {
			d.Space = u.cargo.Space
		}
		ready, err := u.Files.Prepare(ctx, u.actor, d, from)
		_ = from.Close()
		switch code := errs.Of(err).Code; {
		case err == nil:
			u.files = append(u.files, ready)
		case code == "file.too_large" || code == "file.no_room":
			u.told = append(u.told, arrival.Told{Where: f.Where, Msg: errs.Of(err).Msg})
		default:
			return err
		}
		u.step()
	}
	return nil
}

func (u *unloading) step() {
	u.done++
	if u.far != nil {
		u.far(u.done, u.of)
	}
}

// act makes everything, the report last.
func (u *unloading) act(ctx context.Context, tx *journal.Tx) error {
	if done, err := u.Notes.There(ctx, tx, u.report); err != nil {
		return err
	} else if done { // a moment ago
		return errDone
	}
	for _, t := range u.cargo.Tags {
		_, fresh, err := u.Tags.Coloured(ctx, tx, u.cargo.Space, t.Name, t.Colour)
		if err != nil {
			return err
		}
		if fresh {
			u.made.Tags++
		}
	}
	loading, err := u.makeFields(ctx, tx)
	if err != nil {
		return err
	}
	for _, ready := range u.notes {
		if _, err := u.Notes.CreateIn(ctx, tx, ready); err != nil {
			return err
		}
		u.made.Notes++
		u.step()
	}
	for _, t := range u.cargo.Tables {
		if err := u.makeTasks(ctx, tx, loading, t); err != nil {
			return err
		}
	}
	for _, f := range u.files {
		if _, err := u.Files.CreateIn(ctx, tx, f, u.cargo.Space); err != nil {
			code := errs.Of(err).Code
			if code != "file.no_room" && code != "file.too_many" {
				return err
			}
			u.told = append(u.told, arrival.Told{Where: f.Name, Msg: errs.Of(err).Msg})
			continue
		}
		u.made.Files++
		u.step()
	}
	if err := u.report.Say(u.cargo.Write(u.made, u.told)); err != nil {
		return err
	}
	_, err = u.Notes.CreateIn(ctx, tx, u.report)
	return err
}

var errDone = errs.New(errs.Conflict, "arrival.done", "This was brought in already; its report is among the notes.")

// makeFields makes own fields and choices, and lets tables know of them.
func (u *unloading) makeFields(ctx context.Context, tx *journal.Tx) (bring.Loading, error) {
	var known []bring.KnownField
	for _, f := range u.cargo.Fields {
		options := []own.Option{}
		for i, name := range f.Choices {
			options = append(options, own.Option{ID: ref.New(), Name: name, Colour: i % tag.Colours})
		}
		var now field.OwnField
		if f.Of != "" {
			var err error
			if now, err = u.Fields.OfferIn(ctx, tx, f.Of, options...); err != nil {
				return u.loading, err
			}
		} else {
			made, err := u.Fields.CreateIn(ctx, tx, field.Draft{ID: ref.New(), Space: u.cargo.Space, Name: f.Name, Type: f.Type, Kinds: []ref.Kind{task.Name}, Choices: options, Currency: f.Currency, Listed: f.Type == own.Choice})
			if err != nil {
				return u.loading, err
			}
			now = made.Field
			u.made.Fields++
		}
		one := bring.KnownField{Column: table.Column{Field: now.ID, Name: now.Name, Type: now.Type}, Choices: map[string]ref.ID{}}
		for _, o := range now.Choices {
			if !o.Gone {
				one.Choices[textkey.Name(o.Name)] = o.ID
			}
		}
		u.fields = append(u.fields, now.ID)
		known = append(known, one)
	}
	return u.loading.With(known...), nil
}

// makeTasks makes the tasks of one table.
func (u *unloading) makeTasks(ctx context.Context, tx *journal.Tx, loading bring.Loading, t arrival.Table) error {
	columns := append([]string{}, t.Columns...)
	for i, name := range columns {
		if at, ok := strings.CutPrefix(name, arrival.ColumnNew); ok {
			for n, id := range u.fields {
				if at == arrival.Place(n) {
					columns[i] = arrival.ColumnOwn + string(id)
				}
			}
		}
	}
	s := sheet.Sheet{Head: columns}
	for i, cells := range t.Rows {
		s.Rows = append(s.Rows, sheet.Row{Line: i, Cells: cells})
	}
	brought, err := u.Tasks.BringIn(ctx, tx, loading, columns, s, u.step)
	if err != nil {
		return err
	}
	u.made.Tasks += brought.Made
	for _, one := range brought.Told {
		u.told = append(u.told, arrival.Told{Where: t.Title(one.Line), Msg: one.Msg})
	}
	if brought.More > 0 {
		u.told = append(u.told, arrival.Told{Where: t.Name, Msg: "There is more of this sort than is told."})
	}
	return nil
}
