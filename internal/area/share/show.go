package share

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/paper"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/space"
)

// SharedSheet is a record as somebody looks at it with whom it was shared: in words, on one page.
type SharedSheet struct {
	Title string       `json:"title"`
	Facts []SharedFact `json:"facts" doc:"What it says, one by one"`
	Table *SharedTable `json:"table,omitempty" doc:"What a saved view shows"`
	HTML  string       `json:"html,omitempty" doc:"A note's text, written and sanitized by the house"`
	Files []SharedFile `json:"files" doc:"What is attached, or the file itself"`
	Paper []paper.Part `json:"-"` // a note's text as it is printed
}

// SharedFact is one thing that a record says.
type SharedFact struct {
	Name string `json:"name" doc:"As the record's history calls it"`
	Text string `json:"text"`
}

// SharedTable is what a saved view shows, in words.
type SharedTable struct {
	Columns []string    `json:"columns"`
	Rows    []SharedRow `json:"rows"`
	More    bool        `json:"more,omitzero" doc:"There are more than are shown"`
}

// SharedRow is a row of a table, or a heading over those that follow.
type SharedRow struct {
	Heading string   `json:"heading,omitempty"`
	Cells   []string `json:"cells" doc:"None under a heading"`
	Done    bool     `json:"done,omitzero"`
}

// SharedFile is a file that belongs to what is shared.
type SharedFile struct {
	ID   ref.ID `json:"id"`
	Name string `json:"name"`
	Type string `json:"type" doc:"MIME type"`
	Size int64  `json:"size" doc:"Bytes"`
}

// Sheets makes sheets of records.
type Sheets interface {
	// Sheet gives one of what is shared in the words of whoever looks. lent reads the record and is used for
	// it alone; names of what it speaks of are looked up for a. Errors: <kind>.not_found.
	Sheet(ctx context.Context, a, lent access.Actor, one Share) (SharedSheet, error)
	// Give answers with a file that is the record or belongs to it. Errors: file.not_found.
	Give(lent access.Actor, about ref.Record, file ref.ID, w http.ResponseWriter, r *http.Request) error
}

// ShareSeen is a share as one of the two sees it.
type ShareSeen struct {
	Share
	Title string `json:"title" doc:"What the record is called"`
	Of    string `json:"of,omitempty" doc:"Of a saved view: whose records it shows"`
	May   bool   `json:"may_end" doc:"You may end it"`
	Sees  bool   `json:"sees" doc:"You see the record anyway, where it is"`
	New   bool   `json:"unopened,omitzero" doc:"You have not looked at it yet"`
}

// standing tells which shares still show their records, and remembers who shared them.
type standing struct {
	s      *Service
	active map[ref.Member]bool
	by     map[ref.Member]access.Actor
}

// of tells whether a share still shows its record: that is where it was, no more private and not in the trash, and
// who shared it is still in the house. at is how the record stands.
func (k standing) of(ctx context.Context, r db.Reader, org ref.Org, one Share) (at Anchor, holds bool, err error) {
	at, err = k.s.anchors.Anchor(ctx, r, org, one.About.record())
	if kind := errs.KindOf(err); kind == errs.NotFound || kind == errs.Invalid {
		return at, false, nil
	}
	if err != nil || at.Space != one.Space && at.Lists == "" || at.Dormant || at.Private && !one.Private {
		return at, false, err
	}
	if closed, err := space.Closed(ctx, r, org, one.Space); err != nil || closed {
		return at, false, err
	}
	if at.Lists != "" {
		holds, err = k.asks(ctx, org, at, one)
		return at, holds, err
	}
	active, known := k.active[one.CreatedBy]
	if !known {
		n, err := db.One(ctx, r, db.Scan1[int], qMember, org, one.CreatedBy)
		if err != nil {
			return at, false, err
		}
		active = n > 0
		k.active[one.CreatedBy] = active
	}
	return at, active, nil
}

func (s *Service) standing() standing {
	return standing{s, map[ref.Member]bool{}, map[ref.Member]access.Actor{}}
}

// With lists what is shared with the one who asks and can be looked at now, what changed last first.
func (s *Service) With(ctx context.Context, a access.Actor) ([]ShareSeen, error) {
	items := []ShareSeen{}
	now := clock.Of(s.clock.Now())
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var one ShareSeen
		var opened clock.Micros
		err := row.Scan(append(one.dest(), &opened)...)
		one.New = opened == 0
		items = append(items, one)
		return err
	}, qWith, a.Org, a.Member, now)
	if err != nil {
		return nil, err
	}
	return s.titled(ctx, a, items)
}

// By lists what the one who asks shares with others, and still sees, what changed last first.
func (s *Service) By(ctx context.Context, a access.Actor) ([]ShareSeen, error) {
	return s.listed(ctx, a, qBy, a.Org, a.Member, clock.Of(s.clock.Now()))
}

// SharesOf is with whom a record is shared.
type SharesOf struct {
	Items []ShareSeen `json:"items" doc:"Nothing for a record that you don't see"`
	Title string      `json:"title" doc:"What the record is called"`
	May   bool        `json:"may_share" doc:"You may share the record"`
	Over  []ref.Space `json:"over" doc:"Of a saved view: the spaces whose records you may show by it"`
}

// Others lists what others share with third persons of what the one who asks may change, so that nothing is
// shared behind their back; what changed last first.
func (s *Service) Others(ctx context.Context, a access.Actor) ([]ShareSeen, error) {
	b := db.Build(fOthers, a.Org, a.Member, a.Member, clock.Of(s.clock.Now()))
	db.In(b, "AND", "t.space", access.Scope(a, access.On(Name, access.Write)).Spaces()).Add(fNewest)
	return s.listed(ctx, a, b.SQL(), b.Args()...)
}

// Of lists with whom a record is shared, for whoever reads it. Of one that they don't see it lists nothing.
func (s *Service) Of(ctx context.Context, a access.Actor, about Shared) (out SharesOf, err error) {
	out.Items, out.Over = []ShareSeen{}, []ref.Space{}
	at, err := s.seen(ctx, s.j.DB(), a, about)
	if k := errs.KindOf(err); k == errs.NotFound || k == errs.Invalid {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	titles, err := search.Called(ctx, s.j.DB(), a.Org, []ref.Record{about.record()})
	if err != nil {
		return out, err
	}
	out.Title = titles[about.record()]
	if at.Lists != "" {
		out.Over = at.over(a)
		out.May = len(out.Over) > 0
	} else {
		_, _, failed := s.may(ctx, s.j.DB(), a, about, at.Space)
		out.May = failed == nil
	}
	out.Items, err = s.listed(ctx, a, qOf, a.Org, about.Kind, about.ID, clock.Of(s.clock.Now()))
	return out, err
}

// listed gives shares of records that the actor reads.
func (s *Service) listed(ctx context.Context, a access.Actor, q db.SQL, args ...any) ([]ShareSeen, error) {
	all, err := db.All(ctx, s.j.DB(), scan, q, args...)
	items := []ShareSeen{}
	for _, one := range all {
		failed := s.seenOf(ctx, s.j.DB(), a, one)
		if k := errs.KindOf(failed); k == errs.NotFound || k == errs.Invalid {
			continue
		}
		if failed != nil {
			return nil, failed
		}
		items = append(items, ShareSeen{Share: one})
	}
	if err != nil {
		return nil, err
	}
	return s.titled(ctx, a, items)
}

// titled keeps what can be looked at, and says what it is called.
func (s *Service) titled(ctx context.Context, a access.Actor, items []ShareSeen) ([]ShareSeen, error) {
	kept := []ShareSeen{}
	standing := s.standing()
	var views []int // which of them are of views
	var over []ref.Space
	for _, one := range items {
		at, holds, err := standing.of(ctx, s.j.DB(), a.Org, one.Share)
		if err != nil {
			return nil, err
		}
		if !holds {
			continue
		}
		if one.Sees = at.seenBy(a, one.About.Kind); at.Lists != "" {
			one.Sees = one.Sees && at.showsTo(a, one.Share)
			views, over = append(views, len(kept)), append(over, one.Space)
		}
		one.May = !a.ReadOnly && a.May(access.On(Name, access.Write), one.Space)
		kept = append(kept, one)
	}
	of := make([]ref.Record, len(kept))
	for i := range kept {
		of[i] = kept[i].About.record()
	}
	titles, err := search.Called(ctx, s.j.DB(), a.Org, of)
	if err != nil {
		return nil, err
	}
	for i := range kept {
		kept[i].Title = titles[of[i]]
	}
	if len(views) == 0 {
		return kept, nil
	}
	names, err := space.Names(ctx, s.j.DB(), a.Org, over)
	for _, i := range views {
		kept[i].Of = names[kept[i].Space]
	}
	return kept, err
}

// lend finds what a share shows and gives the actor who looks at it. Errors: share.not_found.
func (s *Service) lend(ctx context.Context, a access.Actor, id ref.ID) (Share, access.Actor, error) {
	one, err := kind.Get(ctx, s.j.DB(), a.Org, id)
	if err != nil {
		return one, a, err
	}
	a.At = clock.Of(s.clock.Now())
	lent, ok := access.ByShare(a, access.Shown{With: one.With, Space: one.Space, Private: one.Private, Until: one.UntilUS})
	if !ok || one.TrashedUS != 0 {
		return one, a, errs.Missing(string(Name))
	}
	at, holds, err := s.standing().of(ctx, s.j.DB(), a.Org, one)
	if err == nil && !holds {
		err = errs.Missing(string(Name))
	}
	if at.Lists != "" {
		lent, _ = access.ByShare(a, access.Shown{With: one.With, Space: one.Space, Until: one.UntilUS, Alone: true})
	}
	return one, lent, err
}

// Open shows what was shared with the one who asks, as it is now. Errors: share.not_found.
func (s *Service) Open(ctx context.Context, a access.Actor, id ref.ID) (one ShareSeen, sheet SharedSheet, err error) {
	found, lent, err := s.lend(ctx, a, id)
	if err != nil {
		return one, sheet, err
	}
	if sheet, err = s.sheets.Sheet(ctx, a, lent, found); err != nil {
		return one, sheet, err
	}
	titled, err := s.titled(ctx, a, []ShareSeen{{Share: found}})
	if err == nil && len(titled) == 0 {
		err = errs.Missing(string(Name)) // it ended meanwhile
	}
	if err != nil {
		return one, sheet, err
	}
	return titled[0], sheet, nil
}

// Opened notes that the one who asks has looked at what was shared with them. Nobody else is told.
// Errors: share.not_found.
func (s *Service) Opened(ctx context.Context, a access.Actor, id ref.ID) error {
	if _, _, err := s.lend(ctx, a, id); err != nil {
		return err
	}
	return s.j.DB().Housekeep(ctx, "notification", func(tx *db.Tx) error {
		_, err := tx.Exec(qOpened, a.Org, id, clock.Of(s.clock.Now()))
		return err
	})
}

// PutAway takes what was shared with the one who asks out of their list, or back into it. Nobody else is told.
// Errors: share.not_found.
func (s *Service) PutAway(ctx context.Context, a access.Actor, id ref.ID, away bool) error {
	if _, _, err := s.lend(ctx, a, id); err != nil {
		return err
	}
	return s.j.DB().Housekeep(ctx, "notification", func(tx *db.Tx) error {
		_, err := tx.Exec(qAway, a.Org, id, away)
		return err
	})
}

// give answers with a file that is shared, or belongs to what is. Errors: share.not_found, file.not_found.
func (s *Service) give(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	one, lent, err := s.lend(r.Context(), a, ref.ID(r.PathValue("id")))
	if err != nil {
		return err
	}
	return s.sheets.Give(lent, one.About.record(), ref.ID(r.PathValue("file")), w, r)
}

// Titles names those of some records that are shared with the one who asks.
func (s *Service) Titles(ctx context.Context, a access.Actor, of []ref.Record) (map[ref.Record]ShareSeen, error) {
	all, err := s.With(ctx, a)
	named := map[ref.Record]ShareSeen{}
	for _, one := range all {
		for _, wanted := range of {
			if one.About.record() == wanted {
				named[wanted] = one
			}
		}
	}
	return named, err
}

// Seen tells where a share is of a record that the actor reads. Errors: share.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	one, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err == nil {
		err = s.seenOf(ctx, s.j.DB(), a, one)
	}
	if errs.KindOf(err) == errs.NotFound {
		err = errs.Missing(string(Name))
	}
	return one.Space, err
}

// Told is one change of a share as the story of its record tells it.
type Told struct {
	Row    journal.Row
	Fields []record.Field
}

// Past tells who shared a record with whom before a sequence number, newest first, to whoever reads it.
func (s *Service) Past(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]Told, error) {
	all, err := db.All(ctx, s.j.DB(), scan, qEver, a.Org, of.Kind, of.ID)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	_, err = s.seen(ctx, s.j.DB(), a, Shared(of))
	if k := errs.KindOf(err); k == errs.NotFound || k == errs.Invalid {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	names, err := s.people.MemberNames(ctx, a)
	if err != nil {
		return nil, err
	}
	var ids []ref.ID
	with := map[ref.ID]string{}
	for _, one := range all {
		if a.May(access.On(Name, access.Read), one.Space) {
			ids, with[one.ID] = append(ids, one.ID), names[one.With]
		}
	}
	rows, err := s.j.OfRecords(ctx, a.Org, Name, ids, before, limit)
	told := make([]Told, len(rows))
	for i, row := range rows {
		told[i] = Told{row, []record.Field{{Name: "shared with", After: with[row.ID]}}}
		if row.Op == journal.Trash {
			told[i].Fields[0] = record.Field{Name: "shared with", Before: with[row.ID]}
		}
	}
	return told, err
}

// Checks are what must always hold of stored shares.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("nothing is shared with who shares it", `SELECT 'share ' || t.id FROM share t WHERE t.member = t.created_by ORDER BY t.id LIMIT 50`),
		doctor.Query("every share is of something that is still there", `SELECT 'share ' || t.id FROM share t
WHERE EXISTS (SELECT 1 FROM journal j WHERE j.org = t.org AND j.kind = t.about_kind AND j.id = t.about AND j.op = 'delete') ORDER BY t.id LIMIT 50`),
	}
}
