package identity

import (
	"context"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// settled remembers that the house has been set up, which never ends.
type settled struct{ yes atomic.Bool }

const (
	qAnybody db.SQL = `SELECT COUNT(*) FROM (SELECT 1 AS one FROM member LIMIT 1) m`
	qFound   db.SQL = `INSERT INTO founding (one, org, at_us) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING`
	qFounded db.SQL = `SELECT org FROM founding WHERE one = 1`
	qNewOrg  db.SQL = `INSERT INTO organisation (org, name, created_us) VALUES ($1, $2, $3) ON CONFLICT (org) DO NOTHING`
	qNameOrg db.SQL = `UPDATE organisation SET name = $2 WHERE org = $1`
	qHasHead db.SQL = `SELECT COUNT(*) FROM journal_head WHERE org = $1`
)

var errSetUp = errs.New(errs.Conflict, "set_up.done", "This Anteroom has been set up already. Sign in, or ask for an invitation.")

// NeedsSetUp reports whether nobody can sign in yet.
func (s *Service) NeedsSetUp(ctx context.Context) (bool, error) {
	if s.set.yes.Load() {
		return false, nil
	}
	n, err := db.One(ctx, s.j.DB(), db.Scan1[int], qAnybody)
	if err == nil && n > 0 {
		s.set.yes.Store(true)
	}
	return n == 0, err
}

// SetUp makes the organisation and its first member, an owner, and signs them in.
// It happens once, whoever is first.
// Errors: set_up.done, member.invalid, password.weak.
func (s *Service) SetUp(ctx context.Context, f credential.Founder, v credential.Visit) (credential.Session, error) {
	if needed, err := s.NeedsSetUp(ctx); err != nil {
		return credential.Session{}, err
	} else if !needed {
		return credential.Session{}, errSetUp
	}
	first := FirstMember{Member: Member{ID: ref.Member(ref.New()), Name: f.Name, Email: f.Email, Zone: f.Zone, OrgRole: access.Owner}, Password: f.Password}
	org, err := s.claim(ctx, ref.Org(ref.New()))
	if err != nil {
		return credential.Session{}, err
	}
	if err := s.found(ctx, Founding{Org: org, Name: f.Organisation, Via: access.Session, Members: []FirstMember{first}}, true); err != nil {
		return credential.Session{}, err
	}
	return s.open(ctx, org, first.ID, "set-up", v, nil)
}

// claim gives the id of the organisation that this house is founded with: ours
// when we are the first, otherwise that of whoever was.
func (s *Service) claim(ctx context.Context, org ref.Org) (ref.Org, error) {
	err := s.j.DB().Housekeep(ctx, "setup", func(tx *db.Tx) error {
		_, err := tx.Exec(qFound, org, s.now())
		return err
	})
	if err != nil {
		return "", err
	}
	return db.One(ctx, s.j.DB(), db.Scan1[ref.Org], qFounded)
}

// FirstMember is a member an organisation begins with. The password may be empty:
// then they can't sign in until somebody gives them one.
type FirstMember struct {
	Member
	Password string
}

// Founding is an organisation to be made with its first members, at least one of
// them an owner; ids are the caller's.
type Founding struct {
	Org     ref.Org
	Name    string
	Via     access.Via
	Members []FirstMember
}

// Found makes an organisation for demo data, the command line and tests. Passwords
// are checked like everybody's.
// Errors: member.invalid, member.email_taken, password.weak, organisation.no_owner.
func (s *Service) Found(ctx context.Context, f Founding) error { return s.found(ctx, f, false) }

func (s *Service) found(ctx context.Context, f Founding, onlyIfEmpty bool) error {
	f.Name = strings.TrimSpace(f.Name)
	hashes, err := s.checkFounding(ctx, f)
	if err != nil {
		return err
	}
	if err := s.lay(ctx, f.Org, f.Name); err != nil {
		return err
	}
	spaces := []ref.Space{ref.Space(f.Org)}
	for _, m := range f.Members {
		spaces = append(spaces, ref.Space(m.ID))
	}
	permit := access.Founding(f.Org, f.Members[0].ID, f.Via, spaces...)
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if onlyIfEmpty { // asked under the organisation's head: two who set up at once meet here
			if n, err := db.One(ctx, tx, db.Scan1[int], qAnybody); err != nil {
				return err
			} else if n > 0 {
				return errSetUp
			}
		}
		if _, err := tx.Exec(qNameOrg, f.Org, f.Name); err != nil {
			return err
		}
		if err := space.Open(tx, ref.Space(f.Org), space.Organisation, f.Name); err != nil {
			return err
		}
		org := Organisation{ID: f.Org, Name: f.Name}
		if err := tx.Tell(journal.Entry{Space: ref.Space(f.Org), Kind: KindOrganisation, ID: ref.ID(f.Org), Op: journal.Create, Rev: 1, After: org}); err != nil {
			return err
		}
		for i, m := range f.Members {
			if _, err := addMember(ctx, tx, m.Member, hashes[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// checkFounding checks everything that can be checked before anything is written, and hashes the passwords.
func (s *Service) checkFounding(ctx context.Context, f Founding) ([]string, error) {
	e := errs.New(errs.Invalid, "member.invalid", "Some of this can't be saved as it is.")
	if f.Name == "" || utf8.RuneCountInString(f.Name) > maxName {
		e = e.With("organisation", "Give the organisation a name of at most 200 characters.")
	}
	hashes := make([]string, len(f.Members))
	owners := 0
	for i, m := range f.Members {
		m.Member = m.tidy()
		if err := m.check(); err != nil {
			e.Fields = append(e.Fields, errs.Of(err).Fields...)
		}
		if m.activeOwner() {
			owners++
		}
		if m.Password == "" && f.Via != access.Session {
			continue
		}
		if err := checkPassword("password", m.Password, m.Name, m.Email, f.Name); err != nil {
			e.Fields = append(e.Fields, errs.Of(err).Fields...)
			continue
		}
		if len(e.Fields) > 0 {
			continue
		}
		var err error
		if hashes[i], err = s.hash.Hash(ctx, m.Password); err != nil {
			return nil, err
		}
	}
	if len(e.Fields) > 0 {
		return nil, e
	}
	if owners == 0 {
		return nil, errs.New(errs.Invalid, "organisation.no_owner", "An organisation needs an owner.")
	}
	return hashes, nil
}

// lay makes the row of the organisation and its journal head, on which the first
// write stands; both stay harmless when that write never comes.
func (s *Service) lay(ctx context.Context, org ref.Org, name string) error {
	return s.j.DB().Housekeep(ctx, "setup", func(tx *db.Tx) error {
		if _, err := tx.Exec(qNewOrg, org, name, s.now()); err != nil {
			return err
		}
		n, err := db.One(ctx, tx, db.Scan1[int], qHasHead, org)
		if err != nil || n > 0 {
			return err
		}
		return journal.Open(tx, org)
	})
}

// CreateMember adds a member to the only organisation, for the command line.
// Errors: organisation.not_one, member.invalid, member.email_taken, password.weak.
func (s *Service) CreateMember(ctx context.Context, m Member, password string) (Member, error) {
	org, err := s.theOnlyOrg(ctx)
	if err != nil {
		return Member{}, err
	}
	if m.ID == "" {
		m.ID = ref.Member(ref.New())
	}
	return s.join(ctx, org, m, password, access.CLI, nil)
}

// join makes somebody a member who holds no grant yet, and does what else belongs
// into the same act.
func (s *Service) join(ctx context.Context, org ref.Org, m Member, password string, via access.Via, also func(*journal.Tx, Member) error) (Member, error) {
	phc := ""
	if password != "" || via == access.Session {
		name, err := db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org)
		if err != nil {
			return Member{}, err
		}
		if err := m.tidy().check(); err != nil {
			return Member{}, err
		}
		if err := checkPassword("password", password, m.Name, m.Email, name); err != nil {
			return Member{}, err
		}
		if phc, err = s.hash.Hash(ctx, password); err != nil {
			return Member{}, err
		}
	}
	var made Member
	permit := access.Founding(org, m.ID, via, ref.Space(org), ref.Space(m.ID))
	_, err := s.j.Write(ctx, permit, func(tx *journal.Tx) (err error) {
		if made, err = addMember(ctx, tx, m, phc); err != nil || also == nil {
			return err
		}
		return also(tx, made)
	})
	return made, err
}

// CreateToken makes an API token for a member of the house, for the command line.
// Errors: member.not_found, token.invalid.
func (s *Service) CreateToken(ctx context.Context, email string, t NewToken) (secret string, made AccessToken, err error) {
	key, err := emailKey(email)
	if err != nil {
		return "", AccessToken{}, err
	}
	m, err := db.One(ctx, s.j.DB(), scanLogin, qLookUp, key)
	if isNoRows(err) {
		return "", AccessToken{}, errs.Newf(errs.NotFound, "member.not_found", "No active member has the address %s.", email)
	} else if err != nil {
		return "", AccessToken{}, err
	}
	return s.makeToken(ctx, m.org, m.member, t)
}

// MemberByEmail gives an active member of the house. Errors: member.not_found.
func (s *Service) MemberByEmail(ctx context.Context, email string) (ref.Org, Member, error) {
	key, err := emailKey(email)
	if err != nil {
		return "", Member{}, err
	}
	l, err := db.One(ctx, s.j.DB(), scanLogin, qLookUp, key)
	if isNoRows(err) {
		return "", Member{}, errs.Newf(errs.NotFound, "member.not_found", "No active member has the address %s.", email)
	} else if err != nil {
		return "", Member{}, err
	}
	m, err := memberByID(ctx, s.j.DB(), l.org, l.member)
	return l.org, m, err
}

// ActorOf gives an actor for a member without a credential: for the command line on
// the server's own machine, and for the program's standing orders.
// Errors: member.not_found.
func (s *Service) ActorOf(ctx context.Context, org ref.Org, id ref.Member, via access.Via) (access.Actor, error) {
	m, err := memberByID(ctx, s.j.DB(), org, id)
	if err != nil {
		return access.Actor{}, err
	}
	if m.DisabledUS != 0 {
		return access.Actor{}, errs.Missing("member")
	}
	now := s.now()
	held, err := space.Held(ctx, s.j.DB(), org, id, now)
	grants := make([]access.Grant, len(held))
	for i, g := range held {
		grants[i] = g.Grant
	}
	return access.NewActor(org, id, via, false, clock.Micros(now), grants), err
}

// SetPassword gives a member a new password, at the command line, and ends every
// sign-in of theirs. Errors: member.not_found, password.weak.
func (s *Service) SetPassword(ctx context.Context, email, password string) error {
	org, m, err := s.MemberByEmail(ctx, email)
	if err != nil {
		return err
	}
	if err := checkPassword("password", password, m.Name, m.Email); err != nil {
		return err
	}
	phc, err := s.hash.Hash(ctx, password)
	if err != nil {
		return err
	}
	err = s.j.DB().Housekeep(ctx, "credential", func(tx *db.Tx) error {
		if _, err := tx.Exec(qSetPassword, org, m.ID, phc, s.now()); err != nil {
			return err
		}
		_, err := tx.Exec(qEndSessionsOf, org, m.ID)
		return err
	})
	s.forget(org, func(a access.Actor) bool { return a.Member == m.ID && a.Via == access.Session })
	return err
}
