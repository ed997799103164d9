package note

import (
	"context"
	"errors"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/merge"
	"anteroom/internal/core/ref"
)

const (
	pause    = 5 * clock.Micros(60e6)  // of somebody who writes on
	longest  = 30 * clock.Micros(60e6) // a burst
	inReach  = 50                      // texts kept inside bursts, counted back from the newest,
	lately   = 15 * clock.Micros(60e6) // and those saved since
	thinEach = 16
)

// write brings a text that somebody sent into a note: the first of a new one, or over what was
// saved since the version it began with. It gives the version that holds exactly what was sent,
// to go on from, and in how many places both wrote something else.
// Errors: note.base.
func (n *stored) write(ctx context.Context, tx *journal.Tx, base int, body string) (from, both int, err error) {
	newest, err := db.One(ctx, tx, db.Scan1[int], qNewest, tx.Org(), n.ID)
	if err != nil {
		return 0, 0, err
	}
	if base < 1 || base > newest {
		return 0, 0, errs.New(errs.Invalid, "note.base", "Say which version of the text this one began with.").With("body.base", "none of its versions")
	}
	if base == n.Version {
		if body == n.body {
			return n.Version, 0, nil
		}
		return newest + 1, 0, n.keep(ctx, tx, newest+1, body, false)
	}
	at, began := 0, ""
	if err := tx.QueryRow(ctx, qTextAt, tx.Org(), n.ID, base).Scan(&at, &began); err != nil {
		return 0, 0, err
	}
	merged, both := merge.Text(began, body, n.body)
	switch {
	case body == n.body:
		return n.Version, 0, nil
	case body == began:
		return at, 0, nil
	case body == merged:
		return newest + 1, both, n.keep(ctx, tx, newest+1, merged, false)
	}
	if err := n.side(tx, newest+1, body); err != nil || merged == n.body {
		return newest + 1, both, err
	}
	return newest + 1, both, n.keep(ctx, tx, newest+2, merged, false)
}

// keep makes a text the one that the note shows. Whoever wrote a moment ago goes on with what
// they wrote then, unless it is something else on purpose.
func (n *stored) keep(ctx context.Context, tx *journal.Tx, version int, body string, apart bool) error {
	now := tx.Now()
	v := NoteVersion{Version: version, Burst: version, BegunUS: now, SavedUS: now, SavedBy: tx.Member()}
	last, err := db.One(ctx, tx, scanVersion, qLastBy, tx.Org(), n.ID, tx.Member())
	if err != nil && !errors.Is(err, db.ErrNoRows) {
		return err
	}
	if err == nil && !apart && now-last.SavedUS < pause && now-last.BegunUS < longest {
		v.Burst, v.BegunUS = last.Burst, last.BegunUS
	}
	n.say(version, body)
	if _, err := tx.Exec(qTextPut, tx.Org(), n.ID, v.Version, v.Burst, v.BegunUS, v.SavedUS, v.SavedBy, false, n.Private, body); err != nil {
		return err
	}
	if version%thinEach == 0 {
		_, err = tx.Derive(qThin, tx.Org(), n.ID, version-inReach, version, now-lately)
		return err
	}
	return nil
}

// side keeps what somebody sent that is not what the note says now, so that they can go on from it.
func (n *stored) side(tx *journal.Tx, version int, body string) error {
	_, err := tx.Derive(qTextPut, tx.Org(), n.ID, version, version, tx.Now(), tx.Now(), tx.Member(), true, n.Private, body)
	return err
}

// goBack makes a note say again what it said at a version. Errors: note.no_version.
func (n *stored) goBack(ctx context.Context, tx *journal.Tx, version int) error {
	v, body, err := versionOf(ctx, tx, tx.Actor(), n.Note, version)
	if err != nil || v.Version == n.Version || body == n.body {
		return err
	}
	newest, err := db.One(ctx, tx, db.Scan1[int], qNewest, tx.Org(), n.ID)
	if err != nil {
		return err
	}
	return n.keep(ctx, tx, newest+1, body, true)
}

// versionOf gives what a note said at a version, as far as the actor may read it.
func versionOf(ctx context.Context, r db.Reader, a access.Actor, n Note, version int) (v NoteVersion, body string, err error) {
	err = r.QueryRow(ctx, qVersion, a.Org, n.ID, version, seesPrivate(a, n.Space)).Scan(append(v.dest(), &body)...)
	if errors.Is(err, db.ErrNoRows) {
		err = errs.New(errs.NotFound, "note.no_version", "This version of the note is not kept any more.")
	}
	return v, body, err
}

func seesPrivate(a access.Actor, space ref.Space) bool {
	return access.Scope(a, access.On(Name, access.Read)).Private(space)
}

// link writes beside a note what its text names.
func (n *stored) link(ctx context.Context, tx *journal.Tx) error {
	had, err := db.All(ctx, tx, scanLink, qLinks, tx.Org(), n.ID)
	if err != nil {
		return err
	}
	names := markdown.Read(n.body).Records()
	for _, to := range had {
		if !slices.Contains(names, to) {
			if _, err := tx.Derive(qLinkEnd, tx.Org(), n.ID, to.Kind, to.ID); err != nil {
				return err
			}
		}
	}
	for _, to := range names {
		if !slices.Contains(had, to) {
			if _, err := tx.Derive(qLinkPut, tx.Org(), n.ID, to.Kind, to.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func scanLink(row db.Row) (to ref.Record, err error) { return to, row.Scan(&to.Kind, &to.ID) }
