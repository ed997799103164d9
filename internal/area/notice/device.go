package notice

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/push"
	"anteroom/internal/core/ref"
)

// devicesOf is how many devices of one member are told.
const devicesOf = 20

// PushDevice is a browser that shows notices while no page is open.
type PushDevice struct {
	ID        ref.ID       `json:"id"`
	Name      string       `json:"name"`
	CreatedUS clock.Micros `json:"created_us"`
	ReachedUS clock.Micros `json:"reached_us,omitzero" doc:"When it was last reached"`
	Current   bool         `json:"current" doc:"It belongs to the sign-in that asks"`
}

// NewDevice is what a browser gives when it subscribes.
type NewDevice struct {
	Endpoint string `json:"endpoint" maxLength:"2000"`
	P256dh   string `json:"p256dh" maxLength:"200"`
	Auth     string `json:"auth" maxLength:"100"`
}

const (
	qDevices db.SQL = `SELECT d.id, d.name, d.created_us, d.reached_us, d.session FROM push_device d JOIN session s ON s.org = d.org AND s.id = d.session AND s.member = d.member
WHERE d.org = $1 AND d.member = $2 ORDER BY d.created_us DESC, d.id`
	qCountDevices db.SQL = `SELECT COUNT(*) FROM push_device WHERE org = $1 AND member = $2`
	qSessionName  db.SQL = `SELECT name FROM session WHERE org = $1 AND member = $2 AND id = $3`
	qSameDevice   db.SQL = `DELETE FROM push_device WHERE org = $1 AND (endpoint = $2 OR session = $3)`
	qAddDevice    db.SQL = `INSERT INTO push_device (org, id, member, session, name, endpoint, p256dh, auth, created_us, reached_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)`
	qDropDevice   db.SQL = `DELETE FROM push_device WHERE org = $1 AND member = $2 AND id = $3`
	qEnded        db.SQL = `DELETE FROM push_device WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.org = push_device.org AND s.id = push_device.session AND s.member = push_device.member)`

	qKey    db.SQL = `SELECT private FROM push_key WHERE org = $1`
	qNewKey db.SQL = `INSERT INTO push_key (org, private, created_us) VALUES ($1, $2, $3) ON CONFLICT (org) DO NOTHING`
)

// Devices lists where the one who asks is told.
func (s *Service) Devices(ctx context.Context, a access.Actor) ([]PushDevice, error) {
	all, err := db.All(ctx, s.j.DB(), func(row db.Row) (d PushDevice, err error) {
		var session ref.ID
		err = row.Scan(&d.ID, &d.Name, &d.CreatedUS, &d.ReachedUS, &session)
		d.Current = session == a.Credential && a.Via == access.Session
		return d, err
	}, qDevices, a.Org, a.Member)
	if all == nil {
		all = []PushDevice{}
	}
	return all, err
}

// PublicKey is what browsers subscribe with; it is made when it is first asked for.
func (s *Service) PublicKey(ctx context.Context, org ref.Org) (string, error) {
	k, err := s.key(ctx, org)
	if err != nil {
		return "", err
	}
	return k.Public()
}

func (s *Service) key(ctx context.Context, org ref.Org) (push.Key, error) {
	text, err := db.One(ctx, s.j.DB(), db.Scan1[string], qKey, org)
	if errors.Is(err, db.ErrNoRows) {
		if err = s.makeKey(ctx, org); err == nil {
			text, err = db.One(ctx, s.j.DB(), db.Scan1[string], qKey, org) // another process may have been faster
		}
	}
	if err != nil {
		return push.Key{}, err
	}
	return push.ReadKey(text)
}

func (s *Service) makeKey(ctx context.Context, org ref.Org) error {
	k, err := push.NewKey()
	if err != nil {
		return err
	}
	text, err := k.Private()
	if err != nil {
		return err
	}
	return s.j.DB().Housekeep(ctx, "credential", func(tx *db.Tx) error {
		_, err := tx.Exec(qNewKey, org, text, s.now())
		return err
	})
}

// AddDevice lets the browser that asks be told. It belongs to the sign-in, and ends with it.
// Errors: push.keys, push.session, push.devices_full, outbound.address.
func (s *Service) AddDevice(ctx context.Context, a access.Actor, n NewDevice) (PushDevice, error) {
	if a.Via != access.Session {
		return PushDevice{}, errs.New(errs.Invalid, "push.session", "Only a browser that is signed in can be told.")
	}
	n.Endpoint = strings.TrimSpace(n.Endpoint)
	u, err := outbound.Parse(n.Endpoint)
	if err != nil || !utf8.ValidString(n.Endpoint) || u.Scheme != "https" && !s.cfg.Outbound.Listed(u) {
		return PushDevice{}, errs.New(errs.Invalid, "outbound.address", "This is not the address of a push service.").With("body.endpoint", "an address that begins with https://")
	}
	if err := (push.Receiver{Endpoint: n.Endpoint, P256dh: n.P256dh, Auth: n.Auth}).Check(); err != nil {
		return PushDevice{}, err
	}
	d := PushDevice{ID: ref.ID(ref.New()), CreatedUS: s.now(), Current: true}
	err = s.write(ctx, func(tx *db.Tx) error {
		if _, err := tx.Exec(qSameDevice, a.Org, n.Endpoint, a.Credential); err != nil {
			return err
		}
		count, err := db.One(ctx, tx, db.Scan1[int], qCountDevices, a.Org, a.Member)
		if err != nil {
			return err
		}
		if count >= devicesOf {
			return errs.New(errs.Conflict, "push.devices_full", "Twenty devices are told already. Remove one of them first.")
		}
		if d.Name, err = db.One(ctx, tx, db.Scan1[string], qSessionName, a.Org, a.Member, a.Credential); err != nil {
			return err
		}
		_, err = tx.Exec(qAddDevice, a.Org, d.ID, a.Member, a.Credential, d.Name, n.Endpoint, n.P256dh, n.Auth, d.CreatedUS)
		return err
	})
	return d, err
}

// RemoveDevice ends that a device is told. Errors: push_device.not_found.
func (s *Service) RemoveDevice(ctx context.Context, a access.Actor, id ref.ID) error {
	return s.write(ctx, func(tx *db.Tx) error {
		n, err := tx.Exec(qDropDevice, a.Org, a.Member, id)
		if err == nil && n == 0 {
			return errs.Missing("push_device")
		}
		return err
	})
}
