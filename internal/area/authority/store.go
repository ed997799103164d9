package authority

import (
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	columns        = record.HeadColumns + `, t.deed, t.ruling, t.why, t.above, t.up_to, t.currency, t.longer, t.shorter, t.who, t.tier, t.from_day, t.until_day, t.override`
	warrantColumns = record.HeadColumns + `, t.deed, t.about_kind, t.about, t.authority, t.ruling, t.words, t.reason`
)

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM authority t WHERE t.org = $1 AND t.id = $2`
	qInsert db.SQL = `INSERT INTO authority (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
deed, ruling, why, above, up_to, currency, longer, shorter, who, tier, from_day, until_day, override)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE authority SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
deed = $9, ruling = $10, why = $11, above = $12, up_to = $13, currency = $14, longer = $15, shorter = $16, who = $17, tier = $18, from_day = $19, until_day = $20, override = $21
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qOf db.SQL = `SELECT ` + columns + ` FROM authority t WHERE t.org = $1 AND t.space = $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT 500`

	qWarrant    db.SQL = `SELECT ` + warrantColumns + ` FROM warrant t WHERE t.org = $1 AND t.id = $2`
	qNewWarrant db.SQL = `INSERT INTO warrant (org, id, space, rev, created_us, created_by, updated_us, trashed_us, deed, about_kind, about, authority, ruling, words, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (org, id) DO NOTHING`
	qPutWarrant db.SQL = `UPDATE warrant SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
deed = $9, about_kind = $10, about = $11, authority = $12, ruling = $13, words = $14, reason = $15
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

const (
	fList       db.Fragment = `SELECT ` + columns + ` FROM authority t WHERE t.trashed_us IS NULL`
	fOrder      db.Fragment = `ORDER BY t.space, t.deed, t.id LIMIT 2000`
	fTrash      db.Fragment = `SELECT ` + columns + ` FROM authority t WHERE t.trashed_us IS NOT NULL`
	fTrashOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// Warrant says why something was done as it was.
type Warrant struct {
	record.Head
	Deed      string     `json:"deed"`
	About     ref.Record `json:"about"`
	Authority ref.ID     `json:"authority" doc:"The rule"`
	Ruling    Ruling     `json:"ruling"`
	Words     string     `json:"words" doc:"The rule as it was"`
	Reason    string     `json:"reason,omitempty" doc:"Why it was done although the rule says never"`
}

var kind = &record.Kind[AuthorityRule]{
	Name: Name, Head: func(r *AuthorityRule) *record.Head { return &r.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(r *AuthorityRule) []any {
		return []any{r.Deed, r.Ruling, r.Why, r.Above, r.UpTo, r.Currency, r.Longer, r.Shorter, r.Who, r.Tier, r.From, r.Until, r.Override}
	},
}

func scan(row db.Row) (AuthorityRule, error) {
	var r AuthorityRule
	err := row.Scan(append(r.Dest(), &r.Deed, &r.Ruling, &r.Why, &r.Above, &r.UpTo, &r.Currency, &r.Longer, &r.Shorter, &r.Who, &r.Tier, &r.From, &r.Until, &r.Override)...)
	r.Words = r.words()
	return r, err
}

var warrants = &record.Kind[Warrant]{
	Name: KindWarrant, Head: func(w *Warrant) *record.Head { return &w.Head }, Load: qWarrant, Insert: qNewWarrant, Update: qPutWarrant,
	Scan: func(row db.Row) (Warrant, error) {
		var w Warrant
		return w, row.Scan(append(w.Dest(), &w.Deed, &w.About.Kind, &w.About.ID, &w.Authority, &w.Ruling, &w.Words, &w.Reason)...)
	},
	Values: func(w *Warrant) []any {
		return []any{w.Deed, w.About.Kind, w.About.ID, w.Authority, w.Ruling, w.Words, w.Reason}
	},
}

// today is the day of an instant, for rules with days.
func today(now clock.Micros) clock.Date { return clock.DateOf(now.Time()) }
