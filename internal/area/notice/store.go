package notice

import (
	"context"
	"errors"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const columns = `n.id, n.kind, n.of_kind, n.of_id, n.about_kind, n.about, n.by_member, n.at_us, n.until_us, n.made_us, n.show_us, n.why, n.read_us, n.once`

// unmuted leaves out what is about something the member muted.
const unmuted = ` AND NOT EXISTS (SELECT 1 FROM notice_mute m WHERE m.org = n.org AND m.member = n.member AND m.kind = n.about_kind AND m.id = n.about)`

// Each statement is told the org and the member first. What is shown is asked for page by page: $4 and $5 are the
// last of the page before.
const (
	qShown db.SQL = `SELECT ` + columns + ` FROM notice n WHERE n.org = $1 AND n.member = $2 AND n.silent = 0 AND n.show_us <= $3 AND (n.until_us = 0 OR n.until_us > $3 OR n.why = 'missed')` + unmuted + `
AND (n.show_us, n.id) < ($4, $5) ORDER BY n.show_us DESC, n.id DESC LIMIT $6`
	qUnread db.SQL = `SELECT ` + columns + ` FROM notice n WHERE n.org = $1 AND n.member = $2 AND n.silent = 0 AND n.show_us <= $3 AND (n.until_us = 0 OR n.until_us > $3 OR n.why = 'missed') AND n.read_us = 0` + unmuted + `
AND (n.show_us, n.id) < ($4, $5) ORDER BY n.show_us DESC, n.id DESC LIMIT $6`
	qInsert db.SQL = `INSERT INTO notice (org, member, once, id, kind, of_kind, of_id, about_kind, about, by_member, at_us, until_us, made_us, show_us, why, silent, read_us, sent_us)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, 0) ON CONFLICT (org, member, once) DO NOTHING`
	qMark db.SQL = `UPDATE notice SET read_us = $4 WHERE org = $1 AND member = $2 AND id = $3`

	qSetting  db.SQL = `SELECT wants FROM notice_setting WHERE org = $1 AND member = $2`
	qSettings db.SQL = `SELECT m.id, m.zone, s.wants FROM member m LEFT JOIN notice_setting s ON s.org = m.org AND s.member = m.id WHERE m.org = $1 AND m.disabled_us IS NULL AND m.trashed_us IS NULL`
	qSet      db.SQL = `INSERT INTO notice_setting (org, member, wants, updated_us) VALUES ($1, $2, $3, $4) ON CONFLICT (org, member) DO UPDATE SET wants = excluded.wants, updated_us = excluded.updated_us`

	qMutes     db.SQL = `SELECT kind, id, at_us FROM notice_mute WHERE org = $1 AND member = $2 ORDER BY at_us DESC, id LIMIT 1000`
	qMuted     db.SQL = `SELECT member, kind, id FROM notice_mute WHERE org = $1`
	qMuteCount db.SQL = `SELECT COUNT(*) FROM notice_mute WHERE org = $1 AND member = $2`
	qMute      db.SQL = `INSERT INTO notice_mute (org, member, kind, id, at_us) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org, member, kind, id) DO NOTHING`
	qUnmute    db.SQL = `DELETE FROM notice_mute WHERE org = $1 AND member = $2 AND kind = $3 AND id = $4`

	qOrgs   db.SQL = `SELECT org FROM organisation ORDER BY org`
	qCursor db.SQL = `SELECT seq, ran_us FROM notice_cursor WHERE org = $1`
	qGoOn   db.SQL = `INSERT INTO notice_cursor (org, seq, ran_us) VALUES ($1, $2, $3)
ON CONFLICT (org) DO UPDATE SET seq = CASE WHEN excluded.seq > notice_cursor.seq THEN excluded.seq ELSE notice_cursor.seq END, ran_us = excluded.ran_us`

	qCrowded db.SQL = `SELECT org, member FROM notice GROUP BY org, member HAVING COUNT(*) > $1`
	qBound   db.SQL = `SELECT made_us FROM notice WHERE org = $1 AND member = $2 ORDER BY made_us DESC LIMIT 1 OFFSET $3`
	qOld     db.SQL = `DELETE FROM notice WHERE org = $1 AND member = $2 AND made_us < $3 AND (once NOT LIKE '%:' || $4 OR NOT EXISTS (SELECT 1 FROM member m WHERE m.org = notice.org AND m.id = notice.member AND m.disabled_us IS NULL AND m.trashed_us IS NULL))`
)

// The bounds.
const (
	keptOf   = 2000 // notices of one member
	mutesOf  = 1000
	shownTop = 200 // of one answer; and that are looked through at once
)

func scan(row db.Row) (n Notice, err error) {
	return n, row.Scan(&n.ID, &n.Kind, &n.Of.Kind, &n.Of.ID, &n.About.Kind, &n.About.ID, &n.By, &n.At, &n.Until, &n.Made, &n.Shown, &n.Why, &n.ReadUS, &n.once)
}

// read gives what a text of wishes says, over what is usual.
func read(text []byte) NoticeWants {
	w := usual
	if len(text) > 0 {
		_ = json.Unmarshal(text, &w) // written by settle's leave
	}
	return w
}

func (s *Service) wants(ctx context.Context, a access.Actor) (NoticeWants, error) {
	text, err := db.One(ctx, s.j.DB(), db.Scan1[[]byte], qSetting, a.Org, a.Member)
	if errors.Is(err, db.ErrNoRows) {
		return usual, nil
	}
	return read(text), err
}

// hearers are the members of an organisation with what they want.
func hearers(ctx context.Context, r db.Reader, org ref.Org) (map[ref.Member]*Hearer, error) {
	all := map[ref.Member]*Hearer{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var h Hearer
		var name string
		var wants []byte
		if err := row.Scan(&h.ID, &name, &wants); err != nil {
			return err
		}
		h.Wants, h.Zone = read(wants), zone.UTC
		if z, err := zone.Load(name); err == nil {
			h.Zone = z
		}
		all[h.ID] = &h
		return nil
	}, qSettings, org)
	return all, err
}

type mutedBy struct {
	who ref.Member
	of  ref.Record
}

func mutes(ctx context.Context, r db.Reader, org ref.Org) (map[mutedBy]bool, error) {
	all := map[mutedBy]bool{}
	err := db.Each(ctx, r, func(row db.Row) error {
		var m mutedBy
		err := row.Scan(&m.who, &m.of.Kind, &m.of.ID)
		all[m] = true
		return err
	}, qMuted, org)
	return all, err
}

// Sweep drops the oldest notices of who has very many, and the devices whose sign-in has ended. How many there
// are decides, and not how old they are: a row says that something was told, also to a clock that went back.
func (s *Service) Sweep(ctx context.Context) error {
	type who struct {
		org    ref.Org
		member ref.Member
	}
	crowded, err := db.All(ctx, s.j.DB(), func(row db.Row) (w who, err error) { return w, row.Scan(&w.org, &w.member) }, qCrowded, keptOf)
	for _, w := range crowded {
		bound, err := db.One(ctx, s.j.DB(), db.Scan1[clock.Micros], qBound, w.org, w.member, keptOf-1)
		if err == nil {
			err = s.write(ctx, func(tx *db.Tx) error {
				_, err := tx.Exec(qOld, w.org, w.member, bound, Begun)
				return err
			})
		}
		if err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(qEnded)
		return err
	})
}

func (s *Service) write(ctx context.Context, fn func(tx *db.Tx) error) error {
	return s.j.DB().Housekeep(ctx, "notification", fn)
}

// Checks are what must always hold of notices.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("notices are told to members who are there", `SELECT 'notice ' || n.id FROM notice n LEFT JOIN member m ON m.org = n.org AND m.id = n.member WHERE m.id IS NULL ORDER BY n.id LIMIT 50`),
		doctor.Query("notices follow a journal that is there", `SELECT c.org || ': followed to ' || CAST(c.seq AS TEXT) FROM notice_cursor c LEFT JOIN journal_head h ON h.org = c.org WHERE h.org IS NULL OR h.seq < c.seq`),
		doctor.Query("nobody is told what they did themselves", `SELECT 'notice ' || n.id FROM notice n WHERE n.by_member = n.member ORDER BY n.id LIMIT 50`),
		doctor.Query("what is on its way goes to a device of a member", `SELECT 'push_message ' || p.id FROM push_message p LEFT JOIN push_device d ON d.org = p.org AND d.id = p.device WHERE d.id IS NULL ORDER BY p.id LIMIT 50`),
	}
}
