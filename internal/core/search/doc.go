// Package search is the full-text index over records of every kind. Each living
// record that can be found has one Entry, written in the transaction that wrote
// the record; trashing a record drops it. Nothing is found outside a View: a
// space that only shows when somebody is taken gives no hits, and an entry that
// is private only gives some where the view says so. Both engines get the same
// folded words from core/textkey, so they find the same records; only the order
// of equally good hits may differ. What a person types is data, never syntax.
package search
