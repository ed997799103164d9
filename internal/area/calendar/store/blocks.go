package store

import (
	"context"
	"fmt"
	"slices"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// ErrBelongs refuses to change a block behind the back of its meeting.
func ErrBelongs(e *Event) error {
	return errs.Newf(errs.Conflict, "event.belongs", "%s belongs to its meeting. Change it there.", e.Title).With("parent", string(e.Parent))
}

const (
	qBlocksOf  db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.parent = $2 ORDER BY t.trashed_us IS NOT NULL, t.id`
	qParentsIn db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.calendar = $2 AND (t.blocks <> '[]' OR t.own <> '[]') ORDER BY t.id`
)

// FollowBlocks brings the blocks of an event in line with it, inside the act that wrote
// it: whatever happened to the event, its blocks follow from how it stands now.
func FollowBlocks(ctx context.Context, tx *journal.Tx, e *Event) error {
	if e.Parent != "" {
		return nil
	}
	have, err := db.All(ctx, tx, ScanEvent, qBlocksOf, tx.Org(), e.ID)
	if err != nil {
		return err
	}
	want := e.Kinds()
	if e.TrashedUS != 0 || e.Hold != "" {
		want = nil
	}
	kept := map[ref.ID]bool{}
	for _, kind := range want {
		if err := e.followBlock(ctx, tx, kind, have, kept); err != nil {
			return err
		}
	}
	for i := range have {
		if !kept[have[i].ID] && have[i].TrashedUS == 0 {
			if _, err := Events.Trash(tx, have[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// followBlock makes or changes one block; one that was put away is taken out again.
func (e *Event) followBlock(ctx context.Context, tx *journal.Tx, kind string, have []Event, kept map[ref.ID]bool) error {
	at := slices.IndexFunc(have, func(one Event) bool { return one.Block == kind })
	id := ref.New()
	if at >= 0 {
		id = have[at].ID
	}
	text, err := object.BlockText(e.Text, &e.Around, kind, string(id)+"@anteroom")
	if err != nil || text == "" {
		return err
	}
	kept[id] = true
	if at < 0 {
		made := Event{Head: record.Born(tx, id, e.Space), Calendar: e.Calendar, Tags: []ref.ID{}, Parent: e.ID, Block: kind}
		if err := made.Project(text); err != nil {
			return err
		}
		if _, err := Events.Create(ctx, tx, &made); err != nil {
			return err
		}
		return made.SaveText(tx)
	}
	was := have[at]
	if was.TrashedUS != 0 {
		if was, err = Events.Restore(tx, was); err != nil {
			return err
		}
	}
	if was.Text == text && was.Calendar == e.Calendar {
		return nil
	}
	now := was
	now.Calendar = e.Calendar
	if err := now.Project(text); err != nil {
		return err
	}
	if err := Events.Save(tx, was, &now); err != nil {
		return err
	}
	return now.SaveText(tx)
}

// follow is FollowBlocks for an event that had or has blocks.
func follow(ctx context.Context, tx *journal.Tx, was, now *Event) error {
	if len(was.Kinds()) == 0 && len(now.Kinds()) == 0 {
		return nil
	}
	return FollowBlocks(ctx, tx, now)
}

// TrashEvent puts an event away with its blocks.
func TrashEvent(ctx context.Context, tx *journal.Tx, was Event) (Event, error) {
	now, err := Events.Trash(tx, was)
	if err != nil {
		return now, err
	}
	return now, follow(ctx, tx, &was, &now)
}

// LetGo puts an event away whose hold set or booking gives its time up. It may be in the trash
// already, but is not to come out of it alone any more.
func LetGo(ctx context.Context, tx *journal.Tx, was Event) error {
	now := was
	now.LetGo = true
	switch {
	case was.LetGo && was.TrashedUS != 0:
		return nil
	case was.TrashedUS != 0:
		return Events.Save(tx, was, &now)
	}
	if _, err := Events.TrashAs(tx, was, now); err != nil {
		return err
	}
	return follow(ctx, tx, &was, &now)
}

// RestoreEvent takes an event out of the trash with its blocks.
func RestoreEvent(ctx context.Context, tx *journal.Tx, was Event) (Event, error) {
	now, err := Events.Restore(tx, was)
	if err != nil {
		return now, err
	}
	return now, follow(ctx, tx, &was, &now)
}

// FollowCalendar brings the blocks in a calendar in line after a file changed what is in it.
func FollowCalendar(ctx context.Context, tx *journal.Tx, calendar ref.ID) error {
	parents, err := db.All(ctx, tx, ScanEvent, qParentsIn, tx.Org(), calendar)
	for i := 0; err == nil && i < len(parents); i++ {
		err = FollowBlocks(ctx, tx, &parents[i])
	}
	return err
}

const (
	qAllParents db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND (t.blocks <> '[]' OR t.own <> '[]') AND t.id > $2 ORDER BY t.id LIMIT $3`
	qAllBlocks  db.SQL = `SELECT ` + EventColumns + WithText + ` WHERE t.org = $1 AND t.parent IS NOT NULL AND t.trashed_us IS NULL AND t.id > $2 ORDER BY t.id LIMIT $3`
)

// blocks compares the living blocks of an organisation with what their events want, both ways.
func blocks(ctx context.Context, r db.Reader, org ref.Org) (found []string, err error) {
	wanted := map[string]string{}
	err = eachEvent(ctx, r, qAllParents, org, func(e *Event) error {
		for _, kind := range e.Kinds() {
			if e.TrashedUS != 0 || e.Hold != "" {
				continue
			}
			text, err := object.BlockText(e.Text, &e.Around, kind, "a-block@anteroom")
			if err != nil {
				return err
			}
			if text != "" { // a meeting of whole days has none, whatever it wants
				wanted[string(e.ID)+" "+kind] = e.Text
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachEvent(ctx, r, qAllBlocks, org, func(b *Event) error {
		key := string(b.Parent) + " " + b.Block
		parent, ok := wanted[key]
		delete(wanted, key)
		if !ok {
			found = append(found, fmt.Sprintf("%s: the block %s belongs to nothing", org, b.ID))
			return nil
		}
		p, err := Events.Get(ctx, r, org, b.Parent)
		if err != nil {
			return err
		}
		text, err := object.BlockText(parent, &p.Around, b.Block, b.UID)
		if err != nil || text != b.Text || p.Calendar != b.Calendar || p.Space != b.Space {
			found = append(found, fmt.Sprintf("%s: the block %s is not as its event %s says", org, b.ID, b.Parent))
		}
		return nil
	})
	for key := range wanted {
		found = append(found, fmt.Sprintf("%s: there is no block %s", org, key))
	}
	return found, err
}

func eachEvent(ctx context.Context, r db.Reader, q db.SQL, org ref.Org, visit func(*Event) error) error {
	for after := ref.ID(""); ; {
		page, err := db.All(ctx, r, ScanEvent, q, org, after, checkPage)
		if err != nil {
			return err
		}
		for i := range page {
			after = page[i].ID
			if err := visit(&page[i]); err != nil {
				return err
			}
		}
		if len(page) < checkPage {
			return nil
		}
	}
}

// strayBlocks runs blocks over every organisation.
func strayBlocks(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	var found []string
	for i := 0; err == nil && i < len(orgs); i++ {
		var some []string
		some, err = blocks(ctx, r, orgs[i])
		found = append(found, some...)
	}
	return found[:min(len(found), doctor.Enough)], err
}
