// Package demo makes the demo organisation: four principals in three zones, one
// of them travelling, three assistants of whom one is on leave and covered, two
// leads, and the calendars, tasks and changes of people who are busy. All of it
// is relative to the day it is made, goes in through the same services and the
// same importer that people use, and is invented. The clock of the house is
// moved along while it is made, so that the journal tells a believable story.
package demo
