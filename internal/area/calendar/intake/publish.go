package intake

import (
	"context"
	"slices"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const publishPage = 500

const (
	qByName db.SQL = `SELECT ` + store.CalendarColumns + ` FROM calendar t
WHERE t.org = $1 AND t.space = $2 AND t.name = $3 AND t.source = 'import' AND t.trashed_us IS NULL ORDER BY t.created_us LIMIT 1`
	qHashesOf    db.SQL = `SELECT t.uid, t.id, t.source_hash, COALESCE(t.hold, t.parent, '') FROM event t WHERE t.org = $1 AND t.calendar = $2 AND t.trashed_us IS NULL`
	qVanishedAdd db.SQL = `INSERT INTO calendar_vanished (org, import, event) VALUES ($1, $2, $3) ON CONFLICT (org, import, event) DO NOTHING`
)

// publish makes what was staged part of the calendar, in one act.
func (s *Service) publish(ctx context.Context, a access.Actor, in intake, st *State, h head) error {
	p, err := access.Authorize(a, access.On(store.KindEvent, access.Write), in.space)
	if err != nil {
		return err
	}
	var done State
	act, err := s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		pub := &publication{s: s, tx: tx, in: in, head: h, st: *st}
		pub.st.Notes = append([]Note{}, st.Notes...)
		if err := pub.run(ctx); err != nil {
			return err
		}
		done = pub.st
		return nil
	})
	if err != nil {
		return err
	}
	*st = done
	if st.Act != "" {
		st.Act = act
	}
	return nil
}

// publication is one publishing: everything it counts begins anew when the
// database asks for the transaction to be run again.
type publication struct {
	s        *Service
	tx       *journal.Tx
	in       intake
	head     head
	st       State
	calendar store.Calendar
	known    map[string]stored // by UID: living events of the calendar not yet met in the file
	wrote    bool
	changed  []search.Entry
}

// stored is what has to be known of an event to tell whether the file changes it.
type stored struct {
	id         ref.ID
	sourceHash string
	hold       ref.ID
}

func (p *publication) run(ctx context.Context) error {
	if err := p.openCalendar(ctx); err != nil {
		return err
	}
	if err := p.loadKnown(ctx); err != nil {
		return err
	}
	met := 0
	for next := 0; ; {
		page, err := db.All(ctx, p.tx, scanStaged, qStaged, p.tx.Org(), p.st.ID, next, publishPage)
		if err != nil {
			return err
		}
		for i := range page {
			if err := p.one(ctx, &page[i]); err != nil {
				return err
			}
		}
		met += len(page)
		if len(page) < publishPage {
			break
		}
		next = page[len(page)-1].n + 1
	}
	if met != p.head.objects {
		return errs.Newf(errs.Internal, "import.lost", "%d objects were staged and %d are there.", p.head.objects, met)
	}
	if err := p.vanished(ctx); err != nil {
		return err
	}
	if p.wrote {
		if err := store.FollowCalendar(ctx, p.tx, p.calendar.ID); err != nil {
			return err
		}
	}
	return p.end()
}

// openCalendar finds the calendar, or makes it.
func (p *publication) openCalendar(ctx context.Context) (err error) {
	if p.in.calendar != nil {
		p.calendar, err = store.Calendars.Get(ctx, p.tx, p.tx.Org(), p.in.calendar.ID)
		switch {
		case err != nil:
			return err
		case p.calendar.TrashedUS != 0:
			return store.ErrTrashed("calendar")
		}
		return p.updateProperties()
	}
	name := p.in.name
	if name == "" {
		name = p.head.calendarName(p.in.file)
	}
	found, err := db.All(ctx, p.tx, store.ScanCalendar, qByName, p.tx.Org(), p.in.space, name)
	if err != nil {
		return err
	}
	if len(found) == 1 {
		p.calendar = found[0]
		return p.updateProperties()
	}
	p.calendar = store.Calendar{Head: record.Born(p.tx, "", p.in.space), Name: name, Colour: p.head.colour, Source: store.Import, Properties: p.head.properties}
	_, err = store.Calendars.Create(ctx, p.tx, &p.calendar)
	p.wrote = true
	return err
}

// updateProperties keeps what the file says about the calendar itself, except in
// calendars made here, which speak for themselves.
func (p *publication) updateProperties() error {
	if p.calendar.Source == store.Own || p.calendar.Properties == p.head.properties {
		return nil
	}
	was := p.calendar
	p.calendar.Properties = p.head.properties
	p.wrote = true
	return store.Calendars.Save(p.tx, was, &p.calendar)
}

func (p *publication) loadKnown(ctx context.Context) error {
	p.known = map[string]stored{}
	return db.Each(ctx, p.tx, func(row db.Row) error {
		var uid string
		var one stored
		err := row.Scan(&uid, &one.id, &one.sourceHash, &one.hold)
		p.known[uid] = one
		return err
	}, qHashesOf, p.tx.Org(), p.calendar.ID)
}

// one publishes one object.
func (p *publication) one(ctx context.Context, g *staged) error {
	if g.kind == "task" {
		return p.task(ctx, g)
	}
	have, ok := p.known[g.uid]
	delete(p.known, g.uid)
	if ok && have.sourceHash == g.hash {
		p.st.Unchanged++
		return nil
	}
	if have.hold != "" {
		p.st.note(Note{Line: g.line, UID: g.uid, Severity: "skipped", Msg: "It is held for a meeting that is still to be confirmed, or belongs to one; only that changes it."})
		return nil
	}
	e := store.Event{Calendar: p.calendar.ID, UID: g.uid, SourceHash: g.hash, Text: g.text, Tags: []ref.ID{}}
	if err := json.Unmarshal(g.projection, &e.Projection); err != nil {
		return err
	}
	if !ok {
		e.Head = record.Born(p.tx, "", p.in.space)
		if err := e.Insert(p.tx); err != nil {
			return err
		}
		p.st.Added++
		return p.tell(journal.Create, nil, &e)
	}
	was, err := store.Events.Get(ctx, p.tx, p.tx.Org(), have.id)
	if err != nil {
		return err
	}
	if !p.mayChange(&was) {
		p.st.note(Note{Line: g.line, UID: g.uid, Severity: "skipped", Msg: "This entry is private here, so only those who may see it can change it."})
		return nil
	}
	if was.SourceHash != "" && was.Rev > 1 && !p.in.mirror {
		p.st.note(Note{Line: g.line, UID: g.uid, Severity: "changed", Msg: "Changed in the file; changes made here were replaced by it."})
	}
	e.Head, e.Tags, e.Fields, e.Around = was.Head, was.Tags, was.Fields, was.Around
	if e.Own, err = object.Carried(was.Own, was.Text, e.Text); err != nil {
		return err
	}
	e.Rev, e.UpdatedUS = was.Rev+1, p.tx.Now()
	if err := e.Replace(p.tx); err != nil {
		return err
	}
	p.st.Updated++
	return p.tell(journal.Update, &was, &e)
}

// mayChange refuses a file what whoever brings it may not do by hand: changing what
// they may not see. A subscription is its source's, whoever made it.
func (p *publication) mayChange(was *store.Event) bool {
	return p.in.mirror || maySee(p.tx.Actor(), was)
}

// maySee reports whether somebody may see all of an event in whose space they read.
func maySee(a access.Actor, e *store.Event) bool {
	return !e.Private() || access.Scope(a, access.On(store.KindEvent, access.Read)).Private(e.Space)
}

// tell is what record does after a write, except that search entries wait: an
// import of thousands brings the index in line afterwards.
func (p *publication) tell(o journal.Op, was, e *store.Event) error {
	p.wrote = true
	if len(p.changed) <= store.AtOnce {
		p.changed = append(p.changed, store.Events.EntryOf(e))
	}
	entry := journal.Entry{Space: e.Space, Collection: e.Calendar, Kind: store.KindEvent, ID: e.ID, Op: o, Rev: e.Rev, After: e, Private: store.Events.Privacy(was, e)}
	if was != nil {
		entry.Before = was
	}
	return p.tx.Tell(entry)
}

// task hands a VTODO to whoever keeps tasks.
func (p *publication) task(ctx context.Context, g *staged) error {
	if p.s.todos == nil || p.in.mirror {
		p.st.note(Note{Line: g.line, UID: g.uid, Severity: "skipped", Msg: "Tasks are not taken from here."})
		return nil
	}
	created, updated, err := p.s.todos.Put(ctx, p.tx, p.in.space, p.calendar.ID, g.uid, g.text)
	switch {
	case errs.KindOf(err) == errs.Invalid:
		p.st.note(Note{Line: g.line, UID: g.uid, Severity: "skipped", Msg: errs.Of(err).Msg})
		return nil
	case err != nil:
		return err
	case created:
		p.st.Added++
	case updated:
		p.st.Updated++
	default:
		p.st.Unchanged++
	}
	p.wrote = p.wrote || created || updated
	return nil
}

// vanished deals with what earlier readings brought and this one lacks: a
// subscription lets it go, otherwise it is offered for removal.
func (p *publication) vanished(ctx context.Context) error {
	if p.calendar.Source == store.Own {
		return nil
	}
	for _, one := range p.known {
		if one.sourceHash == "" { // made here, never in a file
			continue
		}
		p.st.Vanished++
		if !p.in.mirror {
			if _, err := p.tx.Derive(qVanishedAdd, p.tx.Org(), p.st.ID, one.id); err != nil {
				return err
			}
			continue
		}
		was, err := store.Events.Get(ctx, p.tx, p.tx.Org(), one.id)
		if err != nil {
			return err
		}
		if _, err := store.TrashEvent(ctx, p.tx, was); err != nil {
			return err
		}
		p.wrote = true
	}
	return nil
}

// end keeps the outcome with the import, in the same transaction.
func (p *publication) end() error {
	if len(p.changed) > store.AtOnce {
		if err := store.QueueReindex(p.tx, p.calendar.ID); err != nil {
			return err
		}
	} else {
		for _, e := range p.changed {
			if err := search.Put(p.tx, e); err != nil {
				return err
			}
		}
	}
	p.st.State, p.st.Calendar, p.st.Name, p.st.UpdatedUS = Published, p.calendar.ID, p.calendar.Name, p.tx.Now()
	if p.wrote {
		p.st.Act = p.tx.Act()
	}
	if p.in.mirror {
		return nil
	}
	return p.st.save(p.tx.Derive, p.tx.Org())
}

const qVanished db.SQL = `SELECT ` + store.EventColumns + store.WithText + ` JOIN calendar_vanished v ON v.org = t.org AND v.event = t.id
WHERE v.org = $1 AND v.import = $2 AND t.trashed_us IS NULL AND t.source_hash <> '' ORDER BY t.id`

// RemoveVanished puts what an import found vanished from its file into the trash,
// in one act; private entries only by those who may see them. Errors: import.not_found, import.nothing_vanished, access.*.
func (s *Service) RemoveVanished(ctx context.Context, a access.Actor, id ref.ID) (ref.Act, error) {
	st, err := s.Get(ctx, a, id)
	if err != nil {
		return "", err
	}
	p, err := access.Authorize(a, access.On(store.KindEvent, access.Write), st.Space)
	if err != nil {
		return "", err
	}
	return s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		gone, err := db.All(ctx, tx, store.ScanEvent, qVanished, tx.Org(), id)
		if err != nil {
			return err
		}
		gone = slices.DeleteFunc(gone, func(e store.Event) bool { return !maySee(a, &e) })
		if len(gone) == 0 {
			return errs.New(errs.Conflict, "import.nothing_vanished", "There is nothing left to remove.")
		}
		for _, e := range gone {
			if _, err := store.TrashEvent(ctx, tx, e); err != nil {
				return err
			}
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}
