package decision

import (
	"context"
	"maps"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// ShownDecision is a decision with the links to it.
type ShownDecision struct {
	Decision Decision  `json:"decision"`
	Links    []OneLink `json:"links" doc:"Those that were given out, without what opens them"`
}

// Get shows a decision. Errors: decision.not_found, access.*.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (out ShownDecision, err error) {
	if out.Decision, _, err = kind.Open(ctx, s.j.DB(), a, id, access.Read); err != nil {
		return out, err
	}
	out.Links, err = db.All(ctx, s.j.DB(), links.Scan, qLinksOf, a.Org, id)
	if out.Links == nil {
		out.Links = []OneLink{}
	}
	return out, err
}

// Filter says which decisions are listed.
type Filter struct {
	State string // open, ended, all
	Space ref.Space
	About DecisionAbout
	record.Page
}

const (
	fPick       db.Fragment = `FROM decision t WHERE t.trashed_us IS NULL`
	fOpen       db.Fragment = `AND t.state = 'open'`
	fEnded      db.Fragment = `AND t.state <> 'open'`
	fAbout      db.Fragment = `AND t.about_kind = ? AND t.about = ?`
	fSelect     db.Fragment = `SELECT ` + columns + ` FROM decision t`
	fTrash      db.Fragment = `SELECT ` + columns + ` FROM decision t WHERE t.trashed_us IS NOT NULL`
	fLiving     db.Fragment = `SELECT ` + columns + ` FROM decision t WHERE t.trashed_us IS NULL`
	fTrashOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// List gives decisions by their date: open ones the soonest first, others the latest first.
// Errors: cursor.invalid.
func (s *Service) List(ctx context.Context, a access.Actor, f Filter) ([]Decision, string, error) {
	v := access.Scope(a, access.On(Name, access.Read))
	if f.Space != "" {
		v = v.Only(f.Space)
	}
	return record.List(ctx, s.j.DB(), v, record.Listing[Decision]{
		Pick: fPick, HasPrivate: true, Few: f.About.ID != "", Select: fSelect, Scan: scan, Head: kind.Head,
		Where: func(b *db.Builder) {
			b.If(f.State == "open", fOpen).If(f.State == "ended", fEnded)
			if f.About.ID != "" {
				b.Add(fAbout, f.About.Kind, f.About.ID)
			}
		},
		Sort: record.Sort[Decision]{Name: "by_" + f.State, Column: "t.by_us", Desc: f.State != "open", Key: func(d Decision) record.Key { return record.Number(d.ByUS) }},
	}, f.Page)
}

// Open lists what is to be decided about a record.
func (s *Service) Open(ctx context.Context, a access.Actor, about DecisionAbout) ([]Decision, error) {
	if about.ID == "" {
		return nil, nil
	}
	list, _, err := s.List(ctx, a, Filter{State: "open", About: about, Page: record.Page{Limit: record.MaxLimit}})
	return list, err
}

// Trashed lists the decisions in the trash, those put away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fTrash)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	list, err := db.All(ctx, s.j.DB(), scan, b.Add(fTrashOrder, limit).SQL(), b.Args()...)
	out := make([]record.Trashed, len(list))
	for i, d := range list {
		out[i] = record.Trashed{Kind: Name, ID: d.ID, Space: d.Space, Title: d.Question, Rev: d.Rev, TrashedUS: d.TrashedUS}
	}
	return out, err
}

// Texts gives the longer texts of decisions that the actor reads, for what the search finds.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	v := access.Scope(a, access.On(Name, access.Read))
	b := db.Build(fLiving)
	record.Visible(b, v, true)
	list, err := db.All(ctx, s.j.DB(), scan, db.In(b, "AND", "t.id", ids).SQL(), b.Args()...)
	texts := map[ref.ID]string{}
	for i := range list {
		texts[list[i].ID] = list[i].body()
	}
	return texts, err
}

// Seen tells where a decision is that the actor may read. Errors: decision.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	d, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return d.Space, err
}

// SeenPoint tells the same of a point. Errors: point.not_found.
func (s *Service) SeenPoint(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	p, _, err := points.Open(ctx, s.j.DB(), a, id, access.Read)
	return p.Space, err
}

// Hidden reports whether the journal's version of a record of this area was private.
func Hidden(stored []byte) bool {
	var p struct {
		Private bool `json:"private"`
	}
	return stored != nil && (json.Unmarshal(stored, &p) != nil || p.Private)
}

// Reversers gives how changes of this area's records are taken back.
func (s *Service) Reversers() map[ref.Kind]journal.Reverser {
	return map[ref.Kind]journal.Reverser{Name: s.reverse, KindLink: links.Reverse, KindPoint: points.Reverse}
}

// reverse takes one change of a decision back; what followed is taken back by the areas it
// concerned, in the same act. What would lapse at once is refused.
// Errors: decision.changed_since, decision.lapsed_since.
func (s *Service) reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	if err := kind.Reverse(ctx, tx, row); err != nil {
		return err
	}
	var was Decision
	if json.Unmarshal(row.After, &was) != nil {
		return nil
	}
	now, err := kind.Get(ctx, tx, tx.Org(), row.ID)
	if err == nil && now.State == Open && was.State != Open && now.ByUS <= tx.Now() {
		return errs.New(errs.Conflict, "decision.lapsed_since", "The date of this has passed meanwhile, so it would lapse at once. Ask it again with a later date instead.")
	}
	return err
}

// Describe tells in words what a change of a decision did.
func Describe(before, after []byte) []record.Field {
	was, now := told(before), told(after)
	var all []record.Field
	for _, name := range slices.Sorted(maps.Keys(now)) {
		if was[name] != now[name] {
			all = append(all, record.Field{Name: name, Before: was[name], After: now[name]})
		}
	}
	return all
}

// told is what a decision says, by the names that its history shows.
func told(stored []byte) map[string]string {
	var d Decision
	if stored != nil {
		_ = json.Unmarshal(stored, &d) // the journal's own JSON
	}
	t := map[string]string{
		"question": d.Question, "why": d.Why, "because": d.Because, "state": string(d.State), "recommend": "", "otherwise": "", "answer": "", "decide_by": "", "private": "", "options": "",
	}
	if d.Private {
		t["private"] = "true"
	}
	if d.By != "" {
		t["decide_by"] = onwall.Words(d.By, d.Zone)
	}
	if o := d.option(d.Recommend); o != nil {
		t["recommend"] = o.Title
	}
	if o := d.option(d.Otherwise); o != nil {
		t["otherwise"] = o.Title
	}
	for _, o := range d.Options {
		t["options"] = joined(t["options"], " · ", o.Title)
		for i, e := range o.Follows {
			t["options"] += []string{": ", "; "}[min(i, 1)] + e.Words
		}
	}
	if g := d.Answer; g != nil {
		if o := d.option(g.Option); o != nil {
			t["answer"] = o.Title + wayWords[g.Way]
		}
		t["answer"] = joined(joined(t["answer"], ": ", g.Note), ". ", g.Failed)
	}
	return t
}

var wayWords = map[Way]string{BySelf: "", Told: ", told in person", ByLink: ", by link", ByDate: ", by its date"}

func joined(text, by, more string) string {
	if text == "" || more == "" {
		return text + more
	}
	return text + by + more
}

func said(rec map[string]jsontext.Value) string {
	if record.Plain(rec["said_us"]) == "" {
		return ""
	}
	return "said"
}

// DescribePoint tells in words what a change of a point did.
func DescribePoint(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "text"}, {Name: "sort"}, {Name: "until"}, {Name: "private"}, {Name: "said_us", Text: said}})
}

// Checks are what must always hold of decisions.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every link to a decision has one", `SELECT 'link ' || l.id FROM decision_link l LEFT JOIN decision d ON d.org = l.org AND d.id = l.decision
WHERE d.id IS NULL ORDER BY l.id LIMIT 50`),
		doctor.Query("what was answered says so", `SELECT 'decision ' || d.id FROM decision d
WHERE (d.answer = '{}') <> (d.state IN ('open', 'withdrawn')) ORDER BY d.id LIMIT 50`),
	}
}
