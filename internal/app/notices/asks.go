package notices

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/decision"
	"anteroom/internal/area/notice"
	"anteroom/internal/area/request"
	"anteroom/internal/area/task"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// step is what one row did to a record; had is false for one that was made with it.
type step[T any] struct {
	row      journal.Row
	was, now T
	had      bool
}

// steps reads what rows did, but for what only took something back.
func steps[T any](ctx context.Context, s *sources, m *notice.Moment, rows []journal.Row) ([]step[T], error) {
	rows, err := s.whole(ctx, m, rows)
	var all []step[T]
	for _, r := range rows {
		one := step[T]{row: r}
		if r.Undoes != "" || json.Unmarshal(r.After, &one.now) != nil {
			continue
		}
		one.had = r.Before != nil && json.Unmarshal(r.Before, &one.was) == nil
		all = append(all, one)
	}
	return all, err
}

func (st *step[T]) news(kind ref.Kind, who ref.Member) notice.News {
	return notice.News{Member: who, Once: fmt.Sprintf("%s:%d", st.row.ID, st.row.Seq), About: ref.Record{Kind: kind, ID: st.row.ID}, By: by(st.row), Fire: st.row.At}
}

// asked makes notices of requests that came, for whoever works for those whom they are for.
func (s *sources) asked(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	all, err := steps[request.Request](ctx, s, m, rows)
	var out []notice.News
	for i := range all {
		one := &all[i]
		if one.had || one.now.TrashedUS != 0 {
			continue
		}
		who, err := m.Workers(ctx, one.now.Space)
		if err != nil {
			return nil, err
		}
		for _, h := range who {
			n := one.news(request.Name, h)
			n.At = one.now.DueUS
			out = append(out, n)
		}
	}
	return out, err
}

// handed makes notices of requests that became somebody's to do.
func (s *sources) handed(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	all, err := steps[request.Request](ctx, s, m, rows)
	var out []notice.News
	for i := range all {
		if one := &all[i]; one.now.TrashedUS == 0 && one.now.Assignee != "" && one.now.Assignee != one.was.Assignee {
			n := one.news(request.Name, one.now.Assignee)
			n.At = one.now.DueUS
			out = append(out, n)
		}
	}
	return out, err
}

// replied makes notices of what became of requests that colleagues made.
func (s *sources) replied(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	all, err := steps[request.Request](ctx, s, m, rows)
	var out []notice.News
	for i := range all {
		one := &all[i]
		r := &one.now
		if !one.had || r.TrashedUS != 0 || r.Member == "" || r.State == request.Fresh || r.State == request.Asked {
			continue
		}
		if n := len(r.Talk); r.State != one.was.State || n > len(one.was.Talk) && r.Talk[n-1].By != "" {
			out = append(out, one.news(request.Name, r.Member))
		}
	}
	return out, err
}

const (
	fUnanswered db.Fragment = `SELECT id FROM request WHERE org = ? AND state IN ('new', 'asked', 'later')`
	fHanded     db.Fragment = `SELECT id FROM request WHERE org = ? AND assignee = ? AND state NOT IN ('done', 'declined')`
)

// unanswered keeps what is about requests that nobody has answered.
func (s *sources) unanswered(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.knownStill(ctx, a, all, db.Build(fUnanswered, a.Org))
}

// stillHanded keeps what is about requests that are still the member's to do.
func (s *sources) stillHanded(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.knownStill(ctx, a, all, db.Build(fHanded, a.Org, a.Member))
}

// myRequest is as what those open what they asked who don't see where it lies.
const myRequest ref.Kind = "my_request"

// stillReplied keeps what is about the member's own requests, and says what became of them. Who doesn't see where one lies is
// told what its page shows, which does not say who answered.
func (s *sources) stillReplied(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	seen, err := notice.Known(ctx, s.db, a, all)
	if err != nil {
		return nil, err
	}
	asked, err := request.OfAsker(ctx, s.db, a, abouts(all))
	theirs := map[ref.ID]*request.Request{}
	for i := range asked {
		theirs[asked[i].ID] = &asked[i]
	}
	words := map[ref.ID]notice.Words{}
	for _, n := range all {
		r := theirs[n.About.ID]
		if r == nil || became[r.State] == "" {
			continue
		}
		w, sees := seen[n.ID]
		if !sees {
			w = notice.Words{Title: r.Title, Space: r.Space, Text: "What you asked is answered", Opens: myRequest}
		}
		w.Detail = became[r.State]
		words[n.ID] = w
	}
	return words, err
}

var became = map[request.State]string{
	request.Accepted: "Taken on", request.Delegated: "Somebody does it", request.Written: "To be put in writing", request.Later: "Put off", request.Declined: "Declined", request.Done: "Done",
}

// detailed gives notices a detail of what each is about, and drops those of which there is none.
func detailed(all []notice.Notice, words map[ref.ID]notice.Words, of func(ref.ID) (string, bool)) {
	for _, n := range all {
		w, ok := words[n.ID]
		text, still := of(n.About.ID)
		if delete(words, n.ID); ok && still {
			w.Detail = text
			words[n.ID] = w
		}
	}
}

func abouts(all []notice.Notice) []ref.ID {
	ids := make([]ref.ID, len(all))
	for i, n := range all {
		ids[i] = n.About.ID
	}
	return ids
}

// knownStill keeps of what the member may read what a question names.
func (s *sources) knownStill(ctx context.Context, a access.Actor, all []notice.Notice, q *db.Builder) (map[ref.ID]notice.Words, error) {
	words, err := notice.Known(ctx, s.db, a, all)
	if err != nil || len(words) == 0 {
		return words, err
	}
	return s.still(ctx, all, words, q)
}

const qDecider db.SQL = `SELECT COALESCE(member, '') FROM principal WHERE org = $1 AND id = $2`

// decider is the principal who decides what is asked in a space, when they sign in.
func decider(ctx context.Context, m *notice.Moment, space ref.Space) (ref.Member, error) {
	all, err := db.All(ctx, m.R, db.Scan1[ref.Member], qDecider, m.Org, space)
	if err != nil || len(all) == 0 {
		return "", err
	}
	return all[0], nil
}

// toDecide makes notices of decisions that are asked, or asked anew, for the principal.
func (s *sources) toDecide(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	all, err := steps[decision.Decision](ctx, s, m, rows)
	var out []notice.News
	for i := range all {
		one := &all[i]
		if d := &one.now; d.TrashedUS != 0 || d.State != decision.Open || one.had && one.was.State == decision.Open {
			continue
		}
		who, err := decider(ctx, m, one.now.Space)
		if err != nil {
			return nil, err
		}
		n := one.news(decision.Name, who)
		n.At, n.Until = one.now.ByUS, one.now.ByUS
		out = append(out, n)
	}
	return out, err
}

// decided makes notices of answers, for whoever asked.
func (s *sources) decided(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	all, err := steps[decision.Decision](ctx, s, m, rows)
	var out []notice.News
	for i := range all {
		if one := &all[i]; one.now.TrashedUS == 0 && one.now.State == decision.Answered && one.was.State != decision.Answered {
			out = append(out, one.news(decision.Name, one.now.AskedBy))
		}
	}
	return out, err
}

// undecided makes notices of decisions whose date came, for whoever asked and for the principal.
func (s *sources) undecided(ctx context.Context, m *notice.Moment, rows []journal.Row) ([]notice.News, error) {
	all, err := steps[decision.Decision](ctx, s, m, rows)
	var out []notice.News
	for i := range all {
		one := &all[i]
		if one.now.TrashedUS != 0 || one.now.State != decision.Lapsed || one.was.State == decision.Lapsed {
			continue
		}
		who, err := decider(ctx, m, one.now.Space)
		if err != nil {
			return nil, err
		}
		for _, h := range with([]ref.Member{one.now.AskedBy}, who) {
			out = append(out, one.news(decision.Name, h))
		}
	}
	return out, err
}

const qToLapse db.SQL = `SELECT id, space, asked_by, updated_us, by_us FROM decision WHERE org = $1 AND trashed_us IS NULL AND state = 'open' AND by_us > $2 AND by_us <= $3
AND (by_us, id) > ($4, $5) ORDER BY by_us, id LIMIT $6`

// deciding reminds of decisions a day before their date, or two hours before when they were asked for less.
func (s *sources) deciding(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	type open struct {
		id              ref.ID
		space           ref.Space
		asker           ref.Member
		updated, lapses clock.Micros
	}
	var list []open
	err := inPages(ctx, m.R, func(row db.Row) (o open, err error) {
		return o, row.Scan(&o.id, &o.space, &o.asker, &o.updated, &o.lapses)
	}, func(o open) []any {
		list = append(list, o)
		return []any{o.lapses, o.id}
	}, qToLapse, []any{m.Org, m.Now, m.Now.Add(day)}, clock.Micros(0), "")
	if err != nil {
		return nil, err
	}
	var all []notice.News
	for _, o := range list {
		fire := o.lapses.Add(-day)
		if o.updated > fire {
			fire = o.lapses.Add(-2 * time.Hour)
		}
		who, err := decider(ctx, m, o.space)
		if err != nil {
			return nil, err
		}
		for _, h := range with([]ref.Member{o.asker}, who) {
			all = append(all, notice.News{Member: h, Once: fmt.Sprintf("%s:%d", o.id, o.lapses), About: ref.Record{Kind: decision.Name, ID: o.id}, Fire: fire, At: o.lapses, Until: o.lapses})
		}
	}
	return all, nil
}

const (
	fOpenDecisions db.Fragment = `SELECT id FROM decision WHERE org = ? AND state = 'open'`
	fLapsed        db.Fragment = `SELECT id FROM decision WHERE org = ? AND state = 'lapsed'`
	fDecided       db.Fragment = `SELECT id, options, answer FROM decision WHERE org = ? AND state = 'answered'`
)

// stillOpen keeps what is about decisions that nobody has answered.
func (s *sources) stillOpen(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.knownStill(ctx, a, all, db.Build(fOpenDecisions, a.Org))
}

// stillLapsed keeps what is about decisions that have not been asked again.
func (s *sources) stillLapsed(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.knownStill(ctx, a, all, db.Build(fLapsed, a.Org))
}

// stillDecided keeps what is about answers that stand, and says which.
func (s *sources) stillDecided(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	words, err := notice.Known(ctx, s.db, a, all)
	if err != nil || len(words) == 0 {
		return words, err
	}
	answers := map[ref.ID]string{}
	q := db.In(db.Build(fDecided, a.Org), "AND", "id", abouts(all))
	err = db.Each(ctx, s.db, func(row db.Row) error {
		var id ref.ID
		var options, answer string
		if err := row.Scan(&id, &options, &answer); err != nil {
			return err
		}
		var have []decision.Option
		var given decision.Given
		if json.Unmarshal([]byte(options), &have) != nil || json.Unmarshal([]byte(answer), &given) != nil {
			return nil
		}
		if at := slices.IndexFunc(have, func(o decision.Option) bool { return o.Key == given.Option }); at >= 0 {
			answers[id] = have[at].Title
		}
		return nil
	}, q.SQL(), q.Args()...)
	detailed(all, words, func(id ref.ID) (string, bool) { text, ok := answers[id]; return text, ok })
	return words, err
}

const qChases db.SQL = `SELECT t.space, t.id, COALESCE(t.assignee, t.created_by), t.chase_on FROM space s JOIN task t ON t.org = s.org AND t.space = s.id
AND t.chase_on > $2 AND t.chase_on <= $3 AND t.trashed_us IS NULL AND t.done_us IS NULL
WHERE s.org = $1 AND s.id >= $4 AND (s.id, t.chase_on, t.id) > ($4, $5, $6) ORDER BY s.id, t.chase_on, t.id LIMIT $7`

// chases reminds whoever has a task of the day on which to ask again for what it waits for.
func (s *sources) chases(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	return s.onDays(ctx, m, qChases, "")
}

const qEscalations db.SQL = `SELECT t.space, t.id, COALESCE(t.assignee, t.created_by), t.escalate_on FROM space s JOIN task t ON t.org = s.org AND t.space = s.id
AND t.escalate_on > $2 AND t.escalate_on <= $3 AND t.trashed_us IS NULL AND t.done_us IS NULL
WHERE s.org = $1 AND s.id >= $4 AND (s.id, t.escalate_on, t.id) > ($4, $5, $6) ORDER BY s.id, t.escalate_on, t.id LIMIT $7`

// escalations tells whoever has a task that there is no answer by the day they set.
func (s *sources) escalations(ctx context.Context, m *notice.Moment) ([]notice.News, error) {
	return s.onDays(ctx, m, qEscalations, "turn:")
}

// onDays makes notices of days that waits have.
func (s *sources) onDays(ctx context.Context, m *notice.Moment, q db.SQL, as string) ([]notice.News, error) {
	type wait struct {
		space ref.Space
		id    ref.ID
		who   ref.Member
		on    clock.Date
	}
	var all []notice.News
	from, until := clock.DateOf(m.Since.Add(-2*day).Time()), clock.DateOf(m.Now.Add(2*day).Time())
	err := inPages(ctx, m.R, func(row db.Row) (w wait, err error) {
		return w, row.Scan(&w.space, &w.id, &w.who, &w.on)
	}, func(w wait) []any {
		if h := m.Hearers[w.who]; h != nil {
			all = append(all, notice.News{Member: w.who, Once: fmt.Sprintf("%s%s:%s", as, w.id, w.on), About: ref.Record{Kind: task.Name, ID: w.id}, Fire: h.OnDay(w.on)})
		}
		return []any{w.space, w.on, w.id}
	}, q, []any{m.Org, from, until}, "", "", "")
	return all, err
}

const (
	fWaiting db.Fragment = `SELECT id, wait FROM task WHERE org = ? AND done_us IS NULL AND chase_on IS NOT NULL`
	fToTurn  db.Fragment = `SELECT id, wait FROM task WHERE org = ? AND done_us IS NULL AND escalate_on IS NOT NULL`
)

// stillWaiting keeps what is about tasks that still wait, and says for whom.
func (s *sources) stillWaiting(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.waitsStill(ctx, a, all, fWaiting)
}

// stillToTurn keeps what is about tasks for which nobody else was turned to.
func (s *sources) stillToTurn(ctx context.Context, a access.Actor, all []notice.Notice) (map[ref.ID]notice.Words, error) {
	return s.waitsStill(ctx, a, all, fToTurn)
}

func (s *sources) waitsStill(ctx context.Context, a access.Actor, all []notice.Notice, which db.Fragment) (map[ref.ID]notice.Words, error) {
	words, err := notice.Known(ctx, s.db, a, all)
	if err != nil || len(words) == 0 {
		return words, err
	}
	waits := map[ref.ID]string{}
	q := db.In(db.Build(which, a.Org), "AND", "id", abouts(all))
	err = db.Each(ctx, s.db, func(row db.Row) error {
		var id ref.ID
		var text string
		var w task.Wait
		if err := row.Scan(&id, &text); err != nil {
			return err
		}
		if json.Unmarshal([]byte(text), &w) == nil {
			waits[id] = ""
			if w.For != "" {
				waits[id] = "Waits for " + w.For
			}
		}
		return nil
	}, q.SQL(), q.Args()...)
	detailed(all, words, func(id ref.ID) (string, bool) { text, ok := waits[id]; return text, ok })
	return words, err
}
