package identity

import (
	"context"
	"database/sql"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// InvitationFor is how long an invitation can be accepted.
const InvitationFor = 14 * 24 * time.Hour

// InvitationPath is where the page of an invitation is; its secret follows.
const InvitationPath = "/invitation/"

// Invitation is a link by which one person becomes a member. The link itself is
// not part of the record: of its secret only a digest is stored.
type Invitation struct {
	ID         ref.ID       `json:"id"`
	Space      ref.Space    `json:"space"`
	Rev        int64        `json:"rev"`
	CreatedUS  clock.Micros `json:"created_us"`
	CreatedBy  ref.Member   `json:"created_by"`
	UpdatedUS  clock.Micros `json:"updated_us"`
	TrashedUS  clock.Micros `json:"trashed_us,omitzero"`
	Name       string       `json:"name"`
	Email      string       `json:"email"`
	OrgRole    access.Role  `json:"org_role" enum:"owner,lead,viewer"`
	ExpiresUS  clock.Micros `json:"expires_us"`
	AcceptedUS clock.Micros `json:"accepted_us,omitzero"`
	AcceptedBy ref.Member   `json:"accepted_by,omitzero"`
}

const invitationColumns = `id, space, rev, created_us, created_by, updated_us, trashed_us, name, email, org_role, expires_us, accepted_us, accepted_by`

const (
	qInvitation   db.SQL = `SELECT ` + invitationColumns + ` FROM invitation WHERE org = $1 AND id = $2`
	qInvitations  db.SQL = `SELECT ` + invitationColumns + ` FROM invitation WHERE org = $1 AND trashed_us IS NULL AND accepted_us IS NULL AND expires_us > $2 ORDER BY created_us DESC, id DESC`
	qByLink       db.SQL = `SELECT org, id FROM invitation WHERE secret = $1`
	qNewInvite    db.SQL = `INSERT INTO invitation (org, id, space, rev, created_us, created_by, updated_us, name, email, org_role, secret, expires_us) VALUES ($1, $2, $3, $4, $5, $6, $5, $7, $8, $9, $10, $11)`
	qNewLink      db.SQL = `UPDATE invitation SET secret = $3 WHERE org = $1 AND id = $2`
	qPutInvite    db.SQL = `UPDATE invitation SET rev = $4, updated_us = $5, trashed_us = $6, accepted_us = $7, accepted_by = $8 WHERE org = $1 AND space = $2 AND id = $3`
	qNameOfMember db.SQL = `SELECT name FROM member WHERE org = $1 AND id = $2`
)

var errInvitation = errs.New(errs.NotFound, "invitation.not_found", "This invitation has been used, withdrawn or has expired. Ask whoever sent it for a new one.")

func scanInvitation(row db.Row) (Invitation, error) {
	var i Invitation
	var trashed, accepted sql.NullInt64
	var by sql.NullString
	err := row.Scan(&i.ID, &i.Space, &i.Rev, &i.CreatedUS, &i.CreatedBy, &i.UpdatedUS, &trashed, &i.Name, &i.Email, &i.OrgRole, &i.ExpiresUS, &accepted, &by)
	i.TrashedUS, i.AcceptedUS, i.AcceptedBy = clock.Micros(trashed.Int64), clock.Micros(accepted.Int64), ref.Member(by.String)
	return i, err
}

// Invitations lists those that can still be accepted, newest first.
func (s *Service) Invitations(ctx context.Context, a access.Actor) ([]Invitation, error) {
	if _, err := access.Authorize(a, access.On(KindInvitation, access.Read), ref.Space(a.Org)); err != nil {
		return nil, err
	}
	return db.All(ctx, s.j.DB(), scanInvitation, qInvitations, a.Org, s.now())
}

// NewInvitation says who is invited.
type NewInvitation struct {
	ID      ref.ID // made here when empty
	Name    string
	Email   string
	OrgRole access.Role
}

// Invite makes an invitation and gives the path of its link, which can't be shown
// again. Inviting again with the same id makes a new link; the old one is dead.
// Errors: member.email_taken, invitation.invalid, member.owners_only.
func (s *Service) Invite(ctx context.Context, a access.Actor, in NewInvitation) (made Invitation, path string, act ref.Act, err error) {
	org := ref.Space(a.Org)
	permit, err := access.Authorize(a, access.On(KindInvitation, access.Write), org)
	if err != nil {
		return Invitation{}, "", "", err
	}
	in.Name, in.Email = strings.TrimSpace(in.Name), strings.TrimSpace(in.Email)
	key, err := in.check(a)
	if err != nil {
		return Invitation{}, "", "", err
	}
	if in.ID == "" {
		in.ID = ref.New()
	}
	secret := random(secretLen)
	act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if made, err = db.One(ctx, tx, scanInvitation, qInvitation, a.Org, in.ID); !isNoRows(err) {
			if err == nil && (made.CreatedBy != a.Member || made.AcceptedUS != 0 || made.TrashedUS != 0) {
				return errs.New(errs.Conflict, "invitation.exists", "There is an invitation with this id. Make another id.")
			}
			if err == nil {
				_, err = tx.Derive(qNewLink, a.Org, in.ID, sum(secret))
			}
			return err
		}
		if err := emailFree(ctx, tx, key); err != nil {
			return err
		}
		made = Invitation{
			ID: in.ID, Space: org, Rev: 1, CreatedUS: tx.Now(), CreatedBy: a.Member, UpdatedUS: tx.Now(),
			Name: in.Name, Email: in.Email, OrgRole: in.OrgRole, ExpiresUS: tx.Now().Add(InvitationFor),
		}
		_, err := tx.Exec(qNewInvite, a.Org, made.ID, made.Space, made.Rev, made.CreatedUS, made.CreatedBy, made.Name, made.Email, made.OrgRole, sum(secret), made.ExpiresUS)
		if err != nil {
			return err
		}
		return tx.Tell(journal.Entry{Space: org, Kind: KindInvitation, ID: made.ID, Op: journal.Create, Rev: 1, After: made})
	})
	return made, InvitationPath + secret, act, err
}

// check tells every rule broken, and gives the key of the address.
func (in NewInvitation) check(a access.Actor) (key string, err error) {
	e := errs.New(errs.Invalid, "invitation.invalid", "This invitation can't be sent as it is.")
	key, ok := textkey.Email(in.Email)
	if !ok || len(in.Email) > maxEmail {
		e = e.With("body.email", "Give an e-mail address like name@example.com.")
	}
	if utf8.RuneCountInString(in.Name) > maxName {
		e = e.With("body.name", "A name has at most 200 characters.")
	}
	if !orgRoles[in.OrgRole] {
		e = e.With("body.org_role", "Choose owner, lead or viewer.")
	}
	if len(e.Fields) > 0 {
		return "", e
	}
	return key, mayPlace(a, Member{OrgRole: access.Viewer}, Member{OrgRole: in.OrgRole})
}

// Withdraw ends an invitation. Errors: invitation.not_found.
func (s *Service) Withdraw(ctx context.Context, a access.Actor, id ref.ID) (ref.Act, error) {
	permit, err := access.Authorize(a, access.On(KindInvitation, access.Write), ref.Space(a.Org))
	if err != nil {
		return "", err
	}
	return s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		before, err := db.One(ctx, tx, scanInvitation, qInvitation, a.Org, id)
		if isNoRows(err) || err == nil && (before.AcceptedUS != 0 || before.TrashedUS != 0) {
			return errInvitation
		} else if err != nil {
			return err
		}
		after := before
		after.TrashedUS = tx.Now()
		return putInvitation(tx, journal.Trash, before, after)
	})
}

func putInvitation(tx *journal.Tx, op journal.Op, before, after Invitation) error {
	after.Rev, after.UpdatedUS = before.Rev+1, tx.Now()
	var by any
	if after.AcceptedBy != "" {
		by = after.AcceptedBy
	}
	if _, err := tx.Exec(qPutInvite, tx.Org(), before.Space, before.ID, after.Rev, after.UpdatedUS, nullable(after.TrashedUS), nullable(after.AcceptedUS), by); err != nil {
		return err
	}
	return tx.Tell(journal.Entry{Space: before.Space, Kind: KindInvitation, ID: before.ID, Op: op, Rev: after.Rev, Before: before, After: after})
}

// reverseInvitation withdraws one that was made, or brings back one that was withdrawn.
func reverseInvitation(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	before, err := db.One(ctx, tx, scanInvitation, qInvitation, tx.Org(), row.ID)
	if isNoRows(err) {
		return errInvitation
	} else if err != nil {
		return err
	}
	if before.Rev != row.Rev || before.AcceptedUS != 0 {
		return errs.New(errs.Conflict, "invitation.changed_since", "This invitation was used or changed since.")
	}
	after := before
	switch row.Op {
	case journal.Create, journal.Restore:
		after.TrashedUS = tx.Now()
		return putInvitation(tx, journal.Trash, before, after)
	case journal.Trash:
		after.TrashedUS = 0
		return putInvitation(tx, journal.Restore, before, after)
	}
	return errs.New(errs.Conflict, "invitation.not_undoable", "This can't be taken back.")
}

// Invitation says who invites whom, to whoever opens the link.
// Errors: invitation.not_found.
func (s *Service) Invitation(ctx context.Context, secret string) (credential.Welcome, error) {
	org, i, err := s.byLink(ctx, secret)
	if err != nil {
		return credential.Welcome{}, err
	}
	w := credential.Welcome{Name: i.Name, Email: i.Email}
	if w.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org); err != nil {
		return credential.Welcome{}, err
	}
	w.InvitedBy, err = db.One(ctx, s.j.DB(), db.Scan1[string], qNameOfMember, org, i.CreatedBy)
	if isNoRows(err) {
		err = nil
	}
	return w, err
}

func (s *Service) byLink(ctx context.Context, secret string) (ref.Org, Invitation, error) {
	if len(secret) != secretLen {
		return "", Invitation{}, errInvitation
	}
	at, err := db.One(ctx, s.j.DB(), scanLink, qByLink, sum(secret))
	if isNoRows(err) {
		return "", Invitation{}, errInvitation
	} else if err != nil {
		return "", Invitation{}, err
	}
	i, err := db.One(ctx, s.j.DB(), scanInvitation, qInvitation, at.org, at.id)
	if err == nil && !i.open(s.now()) {
		err = errInvitation
	}
	return at.org, i, err
}

type link struct {
	org ref.Org
	id  ref.ID
}

func scanLink(row db.Row) (link, error) {
	var l link
	return l, row.Scan(&l.org, &l.id)
}

// open reports whether the invitation can be accepted.
func (i Invitation) open(at clock.Micros) bool {
	return i.TrashedUS == 0 && i.AcceptedUS == 0 && at < i.ExpiresUS
}

// AcceptInvitation makes whoever holds the link a member and signs them in.
// Errors: invitation.not_found, member.invalid, member.email_taken, password.weak.
func (s *Service) AcceptInvitation(ctx context.Context, secret string, n credential.Newcomer, v credential.Visit) (credential.Session, error) {
	org, i, err := s.byLink(ctx, secret)
	if err != nil {
		return credential.Session{}, err
	}
	if _, err := zone.Load(n.Zone); err != nil { // a browser that didn't tell: where the inviter is, till they say otherwise
		inviter, err := memberByID(ctx, s.j.DB(), org, i.CreatedBy)
		if err != nil && errs.KindOf(err) != errs.NotFound {
			return credential.Session{}, err
		}
		n.Zone = inviter.Zone
	}
	m := Member{ID: ref.Member(ref.New()), Name: n.Name, Email: i.Email, Zone: n.Zone, OrgRole: i.OrgRole}
	made, err := s.join(ctx, org, m, n.Password, access.Session, func(tx *journal.Tx, m Member) error {
		before, err := db.One(ctx, tx, scanInvitation, qInvitation, org, i.ID)
		if err != nil {
			return err
		}
		if !before.open(tx.Now()) { // somebody was faster
			return errInvitation
		}
		after := before
		after.AcceptedUS, after.AcceptedBy = tx.Now(), m.ID
		return putInvitation(tx, journal.Update, before, after)
	})
	if err != nil {
		return credential.Session{}, err
	}
	return s.open(ctx, org, made.ID, "invitation", v, nil)
}
