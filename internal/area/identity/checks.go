package identity

import (
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
)

const (
	qOwnerless db.SQL = `SELECT o.org || ' has no owner who can sign in' FROM organisation o
WHERE EXISTS (SELECT 1 FROM member a WHERE a.org = o.org)
AND NOT EXISTS (SELECT 1 FROM member m WHERE m.org = o.org AND m.org_role = 'owner' AND m.disabled_us IS NULL AND m.trashed_us IS NULL)`
	qWithoutSpace db.SQL = `SELECT m.id || ' lacks their own space or the grant to it' FROM member m
WHERE m.disabled_us IS NULL AND NOT EXISTS (SELECT 1 FROM access_grant g JOIN space s ON s.org = g.org AND s.id = g.space
WHERE g.org = m.org AND g.member = m.id AND g.space = m.id AND g.role = 'owner' AND s.kind = 'member')`
	qMisplaced db.SQL = `SELECT m.id || ' has another place in the organisation than their record says' FROM member m
LEFT JOIN access_grant g ON g.org = m.org AND g.source_kind = 'member' AND g.source_id = m.id AND g.member = m.id AND g.space = m.org AND g.role = m.org_role
AND g.until_us IS NULL WHERE m.trashed_us IS NULL AND (m.disabled_us IS NULL) <> (g.id IS NOT NULL)
UNION ALL SELECT g.id || ' is a grant that no member record makes' FROM access_grant g
LEFT JOIN member m ON m.org = g.org AND m.id = g.source_id AND m.id = g.member AND m.disabled_us IS NULL
AND (g.space = m.id AND g.role = 'owner' OR g.space = m.org AND g.role = m.org_role)
WHERE g.source_kind = 'member' AND m.id IS NULL
UNION ALL SELECT g.id || ' is a grant of a source that makes none' FROM access_grant g WHERE g.source_kind NOT IN ('member', 'principal', 'partnership')`
	qStillIn db.SQL = `SELECT s.member || ' is disabled and signed in' FROM session s
JOIN member m ON m.org = s.org AND m.id = s.member WHERE m.disabled_us IS NOT NULL`
	qStrayGrants db.SQL = `SELECT g.id || ' is a grant to nobody' FROM access_grant g
LEFT JOIN member m ON m.org = g.org AND m.id = g.member WHERE m.id IS NULL`
)

// Checks are what must always hold of identities.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("every organisation has an owner who can sign in", qOwnerless),
		doctor.Query("every member has their own space", qWithoutSpace),
		doctor.Query("everybody's place is what their record says", qMisplaced),
		doctor.Query("nobody who is disabled is signed in", qStillIn),
		doctor.Query("every grant is somebody's", qStrayGrants),
	}
}
