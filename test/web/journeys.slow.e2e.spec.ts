import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '@strata/application';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/axe.js';
import { BROWSER, CLUSTER, settled, startWebTest, type Visit, type WebTest } from './support/browser.js';

let web: WebTest;
let visit: Visit;
const page = (): Page => visit.page;
const link = (name: string) => page().getByRole('navigation', { name: 'Pages' }).getByRole('link', { name });

(BROWSER === undefined ? describe.skip : describe)('In a browser', () => {
  beforeAll(async () => {
    web = await startWebTest();
  }, 60_000);
  afterAll(() => web.close());
  afterEach(() => expect(visit.faults).toEqual([]));

  describe('a coordinator', () => {
    beforeAll(async () => {
      visit = await web.visit('coordinator');
    }, 60_000);

    it('begins with the worklist, where they see who has what', async () => {
      expect(page().url()).toBe(web.at('worklist'));
      await page().getByRole('heading', { name: 'Worklist' }).waitFor();
      await page().getByText('Everybody’s').click();
      const coaches = page().getByRole('region', { name: 'Northway Coaches' });
      await coaches
        .getByText(/^Enter \d+ values? for October 2026$/)
        .first()
        .waitFor();
      await coaches
        .getByText(/^was due /)
        .first()
        .waitFor();
      expect(await coaches.getByRole('link', { name: 'See the cycle' }).count()).toBeGreaterThan(0);
    });

    it('goes to the strategy map, and opens a card', async () => {
      await link('Strategy map').click();
      await page()
        .getByRole('group', { name: /^Grow profitably together: 64%, At risk/ })
        .click();
      await page().getByRole('complementary', { name: 'Grow profitably together' }).waitFor();
      expect(page().url()).toContain('n=profitable-growth');
    });

    it('reads the scorecard and explains a score down to the event', async () => {
      await link('Scorecard').click();
      await page()
        .getByRole('link', { name: /The best house on the lake/ })
        .click();
      await page()
        .getByRole('button', { name: /^Operating margin: .* Explain$/ })
        .click();
      const explained = page().getByRole('dialog', { name: 'Explain' });
      await explained.getByText(/Reported by/).waitFor();
      expect(await explained.getByText(/position \d+/).count()).toBeGreaterThan(1);
      await page().keyboard.press('Escape');
      await explained.waitFor({ state: 'hidden' });
    });

    it('filters by status, and compares with the year before', async () => {
      await page()
        .getByRole('button', { name: /^\d+ At risk$/ })
        .click();
      expect(await page().getByRole('row').count()).toBeLessThan(12);
      await page()
        .getByRole('button', { name: /^\d+ At risk$/ })
        .click();
      await page().getByRole('button', { name: 'Compare' }).click();
      await page().getByRole('button', { name: 'Same period last year' }).click();
      await page().getByRole('columnheader', { name: 'Before' }).waitFor();
      expect(page().url()).toContain('vs=year');
    });

    it('keeps the moment on every page and in every address', async () => {
      await page().goto(web.at('scorecard?p=2025-09&at=2025-11-15'));
      await page()
        .getByText(/what was known at the end of 15 November 2025/)
        .waitFor();
      for (const name of ['Strategy map', 'Measures', 'Evaluations']) {
        await link(name).click();
        await settled(page());
        expect(page().url()).toContain('p=2025-09&at=2025-11-15');
        expect(
          await page()
            .getByText(/what was known at the end of 15 November 2025/)
            .count(),
        ).toBe(1);
      }
      await page().getByRole('button', { name: 'Back to now' }).click();
      await page()
        .getByText(/what was known/)
        .waitFor({ state: 'detached' });
    });

    it('sees a measure with its revisions', async () => {
      await page().goto(web.at('measures/operating-margin?m=pine-resort'));
      await page().getByText('2 of 24').waitFor();
      await page().getByRole('img', { name: 'September 2025: 19.7 %, first published as 23.4' }).waitFor();
      await page().getByRole('table').filter({ hasText: '24 Feb 2026' }).first().waitFor();
    });

    it('reads portraits with whom they lack, and explains a weak letter down to the balance sheet', async () => {
      await page().goto(web.at('map'));
      await link('Analysis').click();
      await page().getByText('Missing: Silver Lakes Ferries.').waitFor();
      const coaches = page().getByRole('row', { name: /^Northway Coaches/ });
      await coaches.getByText('Weak: Finance').waitFor();
      await coaches.getByRole('button', { name: 'Finance: W, weakness. Explain' }).click();
      const explained = page().getByRole('dialog', { name: 'Explain' });
      await explained.getByText('Expert segment of the organisational component').waitFor({ state: 'detached' });
      await explained.getByText('Profitability', { exact: false }).first().waitFor();
      expect(decodeURIComponent(page().url())).toContain('x=output|snw-portrait|segments.finance|northway');
      await page().keyboard.press('Escape');
      await explained.waitFor({ state: 'hidden' });
    });

    it('compares an index with the year before, and reads what a plan lacks and misses', async () => {
      await page().goto(web.at('analysis?view=index&vs=prev'));
      await page()
        .getByRole('row', { name: /^Punctual journeys .*: 70\.6\. Explain .* −2\.2$/ })
        .waitFor();
      await page().goto(web.at('analysis?view=scenarios&p=2026-01'));
      await page()
        .getByRole('row', { name: /^Room occupancy .* 100\.0% \+32\.7 better/ })
        .waitFor();
      await page().goto(web.at('plans'));
      await page().getByRole('article', { name: 'Rooms fit for winter' }).getByText('1.04 too much').waitFor();
      await page().getByRole('link', { name: 'Compliance' }).click();
      await page().getByText('plans 200, but those right below it plan 223 together: 23 too much.').waitFor();
    });

    it('saves what is seen, prints it with its footer, publishes it for everybody, and withdraws it', async () => {
      await page().goto(web.at('map?p=2026-09'));
      await page()
        .getByRole('group', { name: /^Grow profitably together/ })
        .waitFor();
      const saved = async (item: RegExp) => {
        await page().getByRole('button', { name: 'Export' }).click();
        const download = page().waitForEvent('download');
        await page().getByRole('menuitem', { name: item }).click();
        return readFileSync(await (await download).path());
      };
      expect((await saved(/PNG/)).subarray(1, 4).toString()).toBe('PNG');
      expect((await saved(/XLSX/)).subarray(0, 2).toString()).toBe('PK');
      expect((await saved(/CSV/)).toString()).toContain('Finance,Grow profitably together,At risk,64.4');
      const pdf = (await page().pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf).toMatch(/\/Count 1\b/);
      expect(pdf).toMatch(/\/MediaBox \[0 0 792 612\]/);

      await page().getByRole('button', { name: 'Export' }).click();
      await page().getByRole('menuitem', { name: 'Publish for everybody…' }).click();
      const dialog = page().getByRole('dialog', { name: 'Public snapshots' });
      await dialog.getByRole('row', { name: /Grow profitably together At risk 64/ }).waitFor();
      expect(await axeFindings(page())).toEqual([]);
      await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
      const address = await dialog.getByRole('link', { name: 'Open' }).getAttribute('href');
      const reader = await page().context().browser()!.newPage();
      await reader.goto(`${web.api.url}${address}`);
      await reader.getByRole('img', { name: 'Strategy map' }).getByText('Grow profitably together').waitFor();
      expect(await axeFindings(reader)).toEqual([]);
      await dialog.getByRole('button', { name: 'Withdraw' }).click();
      await page().getByLabel('Why').fill('Only for a test');
      await page().getByRole('dialog', { name: 'Withdraw' }).getByRole('button', { name: 'Withdraw' }).click();
      await dialog.getByText(/withdrawn on .*: Only for a test/).waitFor();
      expect((await reader.goto(`${web.api.url}${address}?lang=uk`))?.status()).toBe(410);
      await reader.close();
      await page().keyboard.press('Escape');
    });

    it('finds what somebody cannot read in a sentence', async () => {
      await page().goto(`${web.api.url}/c/no-such-cluster/map`);
      await page().getByRole('alert').waitFor();
      // The refusal is answered with an error of HTTP, which the browser reports.
      (visit.faults as string[]).length = 0;
    });
  });

  describe('a coordinator with a cycle and an agreement under way', () => {
    beforeAll(async () => {
      visit = await web.visit('coordinator');
    }, 60_000);

    it('sees who is late, reminds them, and grants an exception', async () => {
      await link('Reporting cycle').click();
      await page().getByRole('heading', { name: 'Reporting cycle of October 2026' }).waitFor();
      await page().getByText('late: 1 of 6').waitFor();
      await page().getByRole('button', { name: 'Nudge 1 who is late' }).click();
      await page()
        .getByText(/^reminded on/)
        .waitFor();
      await page().getByRole('button', { name: 'Grant an exception to Northway Coaches' }).click();
      const dialog = page().getByRole('dialog', { name: 'Grant an exception' });
      await dialog.getByLabel('Reason').fill('The garage burnt down');
      await dialog.getByRole('button', { name: 'Grant an exception' }).click();
      await page()
        .getByText(/Northway Coaches may report until/)
        .waitFor();
    });

    it('ends the exception with a reason', async () => {
      await page().getByRole('button', { name: 'End the exception' }).click();
      const dialog = page().getByRole('dialog', { name: 'End the exception' });
      await dialog.getByLabel('Reason').fill('The figures came');
      await dialog.getByRole('button', { name: 'End the exception' }).click();
      await page()
        .getByText(/Northway Coaches had an exception, which was ended on/)
        .waitFor();
    });

    it('is told what stands against closing the evaluation', async () => {
      const close = page().getByRole('button', { name: 'Close evaluation 2026-10_1' });
      expect(await close.getAttribute('aria-disabled')).toBe('true');
      await page()
        .getByText(/^\d+ values wait for approval\.$/)
        .waitFor();
      await page().getByLabel('Reason').fill('For the board');
      await close.hover();
      await page()
        .getByText(/Something on the list is open/)
        .waitFor();
    });

    it('reads the rounds of an agreement, and cannot decide before all have answered', async () => {
      await link('Cascade').click();
      const panel = page().getByRole('complementary', { name: 'A lakeland for all seasons' });
      await panel.getByText('Proposed; agreements: 3 of 8.').waitFor();
      await panel.getByRole('article', { name: 'Round 2' }).getByText('other weight').waitFor();
      await panel.getByText('The ferries lie still while the lakes are frozen.').waitFor();
      await panel.getByRole('button', { name: 'Decide' }).click();
      const dialog = page().getByRole('dialog', { name: 'Decide' });
      await dialog.getByLabel('Reason').fill('The season begins');
      await dialog.getByRole('button', { name: 'Decide' }).click();
      await panel
        .getByRole('alert')
        .getByText(/have not answered|answered/)
        .first()
        .waitFor();
    });

    it('comments on the proposal, mentions an approver, and resolves another thread', async () => {
      await page()
        .getByRole('button', { name: /^Comments on proposal 1 of A lakeland for all seasons, open: 0$/ })
        .click();
      const comments = page().getByRole('dialog', { name: 'Comments' });
      const field = comments.getByLabel('New comment');
      await field.pressSequentially('Is the winter worth it, @appr');
      await comments.getByRole('option', { name: /^Demo approver/ }).waitFor();
      await page().keyboard.press('Enter');
      await page().keyboard.press('Control+Enter');
      await comments.getByText('@approver').waitFor();
      await field.fill('A note to myself');
      await comments.getByRole('button', { name: 'Comment' }).click();
      await comments
        .getByRole('region', { name: /^Thread of/ })
        .filter({ hasText: 'A note to myself' })
        .getByRole('button', { name: 'Resolve' })
        .click();
      await comments.getByText('Resolved (1)').waitFor();
      await page().keyboard.press('Escape');
      await page()
        .getByRole('button', { name: /^Comments on proposal 1 of A lakeland for all seasons, open: 1$/ })
        .waitFor();
    });

    it('can change nothing in the past, and is told so', async () => {
      await page().goto(web.at('cascade?s=all-seasons&at=2100-01-01'));
      const decide = page().getByRole('button', { name: 'Decide' });
      await decide.waitFor();
      expect(await decide.getAttribute('aria-disabled')).toBe('true');
      await decide.hover();
      await page()
        .getByText(/nothing can be changed. Go back to now/)
        .waitFor();
    });
  });

  describe('a coordinator who sets up', () => {
    it('sees the scores that a target would move in locked periods, and has to say why', async () => {
      visit = await web.visit('coordinator');
      await page().goto(web.at('setup/measures?n=operating-margin'));
      await page().getByRole('button', { name: 'Set a target' }).click();
      const dialog = page().getByRole('dialog', { name: 'Set a target' });
      await dialog.getByLabel('goal').fill('20');
      await dialog.getByLabel('From').selectOption('2025-06');
      await dialog.getByText(/^\d+ scores would change in \d+ periods\.$/).waitFor();
      await dialog.getByRole('rowheader', { name: 'Earn a sound margin' }).first().waitFor();
      const send = dialog.getByRole('button', { name: 'Set a target' });
      expect(await send.isDisabled()).toBe(true);
      await dialog.getByLabel('Why the past changes').fill('Agreed late');
      expect(await send.isDisabled()).toBe(false);
    });

    it('reads the formulas of a method as mathematics', async () => {
      await page().goto(web.at('setup/methods?n=bankruptcy-probability'));
      expect(
        await page()
          .locator('math mfrac')
          .first()
          .evaluate((fraction) => fraction.textContent),
      ).toBe('C+CFI+SCL');
    });

    it('can change nothing in the past', async () => {
      await page().goto(web.at('setup/members?at=2026-11-01'));
      const admit = page().getByRole('button', { name: 'Admit a member' });
      await admit.waitFor();
      expect(await admit.getAttribute('aria-disabled')).toBe('true');
    });
  });

  describe('an approver', () => {
    beforeAll(async () => {
      visit = await web.visit('approver');
    }, 60_000);

    it('returns a value with a note, approves the others with a key, and not what they entered', async () => {
      await page().goto(web.at('approvals'));
      const report = page().getByRole('region', { name: 'Lakeside Grand Hotel' });
      await report.getByText('You entered this value, so somebody else has to approve it.').waitFor();
      await report.getByRole('button', { name: 'Return Bookings made online' }).click();
      await report.getByLabel(/^What is wrong with Bookings made online/).fill('With the telephone?');
      await report.getByRole('button', { name: 'Return 1 value' }).click();
      await page()
        .getByText(/^Returned at position \d+/)
        .waitFor();
      await report.getByRole('button', { name: 'Approve 7 values' }).waitFor();
      await page().keyboard.press('y');
      await page()
        .getByText(/^Approved at position \d+/)
        .waitFor();
      expect(await report.getByRole('row').count()).toBe(2);
    });

    it('objects to a proposal with a remark on what changed', async () => {
      await link('Cascade').click();
      const answer = page().getByRole('region', { name: 'Your answer' });
      await answer.getByText('Object', { exact: true }).click();
      const send = answer.getByRole('button', { name: 'Send the objection' });
      expect(await send.getAttribute('aria-disabled')).toBe('true');
      await answer.getByLabel('About').selectOption('other weight: Win guests for the winter');
      await answer.getByLabel('Comment').fill('Still too heavy');
      await send.click();
      await page()
        .getByText(/^Answered at position \d+/)
        .waitFor();
      await page().getByRole('article', { name: 'Round 2' }).getByText('Still too heavy').waitFor();
    });

    it('reads a comment that mentions them, which leaves their worklist, and sees what its author saw', async () => {
      const mentions = async () => {
        const question = { cluster: CLUSTER, of: { login: 'approver' }, limit: 100 };
        const { tasks } = await web.api.runtime.strata.worklists.page(operator('system:test'), question);
        return tasks.filter(({ kind }) => kind === 'mention').length;
      };
      expect(await mentions()).toBe(1);
      const read = page().waitForResponse((answer) => answer.request().postData()?.includes('MarkThreadRead') === true);
      await page().goto(web.at('cascade?s=all-seasons&c=proposal:all-seasons/1'));
      const comments = page().getByRole('dialog', { name: 'Comments' });
      await comments.getByText('Is the winter worth it').waitFor();
      await read;
      await web.api.runtime.catchUp();
      expect(await mentions()).toBe(0);
      await comments.getByRole('link', { name: 'As seen then by Demo coordinator' }).click();
      await comments.waitFor({ state: 'hidden' });
      await page()
        .getByText(/You see what was known at position \d+/)
        .waitFor();
    });

    it('has no page that is not theirs', async () => {
      expect(await link('Reporting cycle').count()).toBe(0);
      await link('Set-up').click();
      await page().getByRole('heading', { level: 1, name: 'Questionnaires' }).waitFor();
      await page().goto(web.at('setup/people'));
      await page().getByText('There is no such page, or your account may not read it.').waitFor();
    });
  });

  describe('an auditor', () => {
    beforeAll(async () => {
      visit = await web.visit('auditor');
    }, 60_000);

    it('begins with a worklist of others, and goes to a moment with the time machine', async () => {
      await page()
        .getByText(/^Auditors have no tasks of their own/)
        .waitFor();
      await page().getByRole('link', { name: 'Open the time machine' }).click();
      await page().getByRole('radiogroup', { name: 'Which events' }).getByText('Restatements').click();
      await page()
        .getByText(/Pine Ridge Resort and Spa restated values for 2025-09/)
        .first()
        .waitFor();
      await page().getByRole('button', { name: 'Go there' }).first().click();
      await page().getByRole('button', { name: 'Back to now' }).waitFor();
      expect(page().url()).toMatch(/at=@\d+/);
    });

    it('replays a closed evaluation', async () => {
      await page().goto(web.at('evaluations'));
      await page().getByRole('button', { name: 'Replay' }).click();
      await page()
        .getByText(/Equal: recomputed from \d+ events/)
        .waitFor();
    });
  });

  describe('an updater', () => {
    beforeAll(async () => {
      visit = await web.visit('updater');
    }, 60_000);

    it('begins with what there is to do, goes to the month to enter, and sees the status while typing', async () => {
      expect(page().url()).toBe(web.at('worklist'));
      await page().getByRole('link', { name: 'Enter the values' }).first().click();
      await page().waitForFunction(() => location.search.includes('p=2026-10&m=grand-hotel'));
      await page().getByRole('heading', { name: 'Updates for October 2026' }).waitFor();
      const margin = page().getByLabel('Operating margin, October 2026, %');
      await margin.fill('21.5');
      await page()
        .getByRole('row', { name: /Operating margin/ })
        .getByText('+3.5')
        .waitFor();
      await margin.press('Enter');
      expect(await page().evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('October 2026');
    });

    it('pastes by name, is told what was refused, undoes, and keeps the draft on the server', async () => {
      await page().getByLabel('Operating margin, October 2026, %').focus();
      await page().evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'Room occupancy\t71,5\nEnergy per guest\tabout 15\nSpa visits\t7\n');
        document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      const refused = page().getByRole('alert').filter({ hasText: 'cannot be taken' });
      await refused.getByText(/Energy per guest: “about 15” is not a value/).waitFor();
      await refused.getByText(/Spa visits: “7”/).waitFor();
      expect(await page().getByLabel('Room occupancy, October 2026, %').inputValue()).toBe('71,5');
      await page().keyboard.press('Control+z');
      expect(await page().getByLabel('Room occupancy, October 2026, %').inputValue()).toBe('');
      await page()
        .getByText(/The draft has been kept on the server/)
        .waitFor();
      await page().evaluate(() => localStorage.clear());
      await page().reload();
      const margin = page().getByLabel('Operating margin, October 2026, %');
      await margin.waitFor();
      expect(await margin.inputValue()).toBe('21.5');
    });

    it('sees with which note a value was returned, and why another is locked', async () => {
      await page()
        .getByText(/^Returned by approver: Is this 2.4/)
        .waitFor();
      const revenue = page().getByRole('button', { name: /^Revenue: 702, submitted/ });
      expect(await revenue.getAttribute('title')).toMatch(/Restate the value with a reason/);
    });

    it('is told what was returned, marks it as read, and says how notices are sent', async () => {
      await page()
        .getByRole('button', { name: /^Notices: [1-9]\d* unread$/ })
        .click();
      const panel = page().getByRole('dialog', { name: 'Notices' });
      await panel
        .getByRole('link', { name: '1 value of Lakeside Grand Hotel for October 2026 was returned.' })
        .waitFor();
      await panel.getByRole('button', { name: 'Mark all as read' }).click();
      await panel.getByText('Everything is read.').waitFor();
      await panel.getByText('How they are sent').click();
      await panel.getByLabel('E-mail address').fill('updater@example.org');
      await panel.getByLabel('Send nothing in quiet hours').check();
      await panel.getByRole('button', { name: 'Save' }).click();
      await panel.getByText('Saved.').waitFor();
      expect(await panel.getByLabel('E-mail address').inputValue()).toBe('updater@example.org');
      await page().keyboard.press('Escape');
      await page().getByRole('button', { name: 'Notices: 0 unread' }).waitFor();
    });

    it('previews a file before anything is stored, with the rows that are refused', async () => {
      const text =
        'Member;Measure;October 2026\nLakeside Grand Hotel;Energy per guest;15,4\ngrand-hotel;Spa visits;7\n';
      const file = { name: 'october.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page().locator('input[type=file]').setInputFiles(file);
      const dialog = page().getByRole('dialog', { name: 'Values of october.csv' });
      await dialog.getByText('New: 1, restated: 0, known already: 0, refused: 1.').waitFor();
      await dialog.getByText(/^Row 3: .*Spa visits/).waitFor();
      await dialog.getByRole('button', { name: 'Import 1 value' }).click();
      await dialog.getByText(/^Imported at position \d+/).waitFor();
      await page().keyboard.press('Escape');
      await page()
        .getByRole('button', { name: /^Energy per guest: 15.4, submitted/ })
        .waitFor();
    });

    it('submits, and restates with a reason', async () => {
      await page().getByRole('button', { name: 'Submit 1 value' }).click();
      await page()
        .getByText(/1 value stored at position \d+/)
        .waitFor();
      await page()
        .getByRole('button', { name: /^Operating margin: 21.5, submitted/ })
        .click();
      await page().getByLabel('Operating margin, October 2026, %').fill('20');
      const submit = page().getByRole('button', { name: 'Submit 1 value' });
      expect(await submit.isDisabled()).toBe(true);
      await page().getByLabel('Reason of the restatement').fill('Late invoices');
      await submit.click();
      await page()
        .getByRole('button', { name: /^Operating margin: 20, submitted/ })
        .waitFor();
    });

    it('proposes to correct a value of a closed period, which somebody else has to approve', async () => {
      await page().goto(web.at('updates?p=2025-09'));
      await page().getByRole('link', { name: 'Correct Operating margin …' }).click();
      const field = page().getByLabel(/^Operating margin, September 2025, was .+, becomes$/);
      await field.waitFor();
      expect(await field.evaluate((own) => own === document.activeElement)).toBe(true);
      await field.fill('about 15');
      await page()
        .getByText(/^This is not a value/)
        .waitFor();
      await field.evaluate((own) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'Operating margin\t15\nSpa visits\t7\n');
        own.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
      await page()
        .getByText(/^Spa visits: “7”/)
        .waitFor();
      await page().getByLabel('Why they are corrected').fill('The audit of the spa');
      await page().getByRole('button', { name: 'Propose 1 correction' }).click();
      const panel = page().getByRole('region', { name: 'The audit of the spa' });
      await panel.getByText(/^You proposed it, and a coordinator decides/).waitFor();
      const approve = panel.getByRole('button', { name: 'Approve 1 correction' });
      expect(await approve.getAttribute('aria-disabled')).toBe('true');
    });

    it('sees at a measure which values count, and what waits for approval', async () => {
      const { strata } = web.api.runtime;
      const as = operator('test');
      const scoring = { type: 'SetClusterScoring', scoring: { counts: 'approved' }, from: '2026-10' } as const;
      const values = [
        { measure: 'revenue', subject: 'grand-hotel', actual: { kind: 'number', value: '700' } },
      ] as const;
      const report = { actorId: 'grand-hotel', period: '2026-10', values, reason: 'Late invoices' } as const;
      await strata.execute(as, { aggregate: 'cluster', clusterId: CLUSTER, command: scoring });
      const command = { type: 'RestateValues', ...report } as const;
      expect(await strata.execute(as, { aggregate: 'report', clusterId: CLUSTER, command })).toMatchObject({
        kind: 'done',
      });
      await page().goto(web.at('measures/revenue?m=grand-hotel&p=2026-10'));
      await page().getByText('Values count once they are approved.').waitFor();
      await page().getByText('awaits approval and does not count yet').first().waitFor();
    });

    it('cannot enter anything in the past, and is told so', async () => {
      await page().goto(web.at('updates?at=2025-11-15'));
      await page().getByText('You are looking at the past, where nothing can be entered.').waitFor();
    });

    it('may not replay, and is told who may', async () => {
      await page().goto(web.at('evaluations'));
      const replay = page().getByRole('button', { name: 'Replay' });
      expect(await replay.getAttribute('aria-disabled')).toBe('true');
      await replay.hover();
      await page()
        .getByText(/coordinators, auditors and administrators/)
        .waitFor();
    });
  });

  describe('a coordinator to whom a restatement was proposed', () => {
    beforeAll(async () => {
      visit = await web.visit('coordinator');
    }, 60_000);

    it('finds it in the worklist, sees the scores that it moves up the cascade, and approves it', async () => {
      const waiting = page().getByRole('listitem').filter({ hasText: 'Decide on a restatement: The audit of the spa' });
      await waiting.getByRole('link', { name: 'Decide' }).click();
      const panel = page().getByRole('region', { name: 'The audit of the spa' });
      const moved = panel.getByRole('region', { name: 'Scores that it would move' });
      await moved
        .getByRole('rowheader', { name: /A lakeland for all seasons/ })
        .first()
        .waitFor();
      await panel.getByLabel('Comment').fill('Seen');
      await panel.getByRole('button', { name: 'Approve 1 correction' }).click();
      await panel.getByText(/^Approved and restated at position \d+/).waitFor();
      await panel.getByText('Restated.', { exact: true }).waitFor();
    });

    it('sees the next one in the worklist as soon as it is proposed', async () => {
      await link('Worklist').click();
      await page().getByRole('listitem').filter({ hasText: 'October 2026' }).first().waitFor();
      const [was, becomes] = ['15', '16'].map((value) => ({ kind: 'number', value }) as const);
      const correction = { measure: 'operating-margin', subject: 'grand-hotel', period: '2025-09' };
      const outcome = await web.api.runtime.strata.execute(
        { operator: 'test' },
        {
          aggregate: 'restatement',
          clusterId: CLUSTER,
          command: {
            type: 'ProposeRestatement',
            restatementId: 'second-audit',
            reason: 'A second look',
            corrections: [{ ...correction, was: was!, becomes: becomes! }],
          },
        },
      );
      expect(outcome.kind).toBe('done');
      await page().getByText('Decide on a restatement: A second look').waitFor();
    });
  });

  describe('anybody', () => {
    beforeAll(async () => {
      visit = await web.visit('approver');
    }, 60_000);

    it('can do without a mouse', async () => {
      const keys = page().keyboard;
      await page().goto(web.at('scorecard?p=2026-09'));
      await page().getByRole('heading', { level: 1, name: 'A lakeland for all seasons' }).waitFor();
      await keys.press('Tab');
      expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await keys.press('Enter');
      expect(await page().evaluate(() => document.activeElement?.id)).toBe('content');
      await keys.press('[');
      await page().waitForFunction(() => location.search.includes('p=2026-08'));
      await keys.press('a');
      await page().getByRole('dialog').getByRole('button', { name: 'Now' }).waitFor();
      await keys.press('Escape');
      await page().getByRole('dialog').waitFor({ state: 'detached' });
      await keys.press('?');
      await page().getByRole('dialog', { name: 'Keyboard' }).waitFor();
      await keys.press('Escape');
      await page().getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'detached' });
      await keys.press('g');
      await keys.press('m');
      await page().waitForFunction(() => location.pathname.endsWith('/map'));
      const card = page().getByRole('group', { name: /^Grow profitably together/ });
      await card.focus();
      await keys.press('ArrowDown');
      expect(await page().evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^Welcome guests all year round/,
      );
      await keys.press('Enter');
      await page().getByRole('complementary', { name: 'Welcome guests all year round' }).waitFor();
    });

    it('signs in again with the cookie, and out', async () => {
      await page().reload();
      await page()
        .getByRole('button', { name: /Account of/ })
        .click();
      await page().getByRole('menuitem', { name: 'Sign out' }).click();
      await page().getByRole('heading', { name: 'Sign in' }).waitFor();
      await page().reload();
      await page().getByRole('heading', { name: 'Sign in' }).waitFor();
    });

    it('is told why a sign-in failed', async () => {
      await page().getByLabel('Login').fill('approver');
      await page().getByLabel('Password', { exact: true }).fill('not the password');
      await page().getByRole('button', { name: 'Sign in' }).click();
      await page()
        .getByRole('alert')
        .getByText(/login|password/i)
        .waitFor();
    });
  });

  describe('an administrator', () => {
    it('founds a cluster, starts it from a template, admits a member, and grants a role in a sentence', async () => {
      visit = await web.visit('administrator');
      await page().goto(`${web.api.url}/new`);
      await page().getByLabel('English').fill('Dnipro Hotels');
      await page().getByRole('button', { name: 'Found the cluster' }).click();
      await page().getByLabel('Template').selectOption('Business cluster');
      await page().getByRole('button', { name: 'Show the changes' }).click();
      await page()
        .getByRole('button', { name: /^Make \d+ changes$/ })
        .click();
      await page().getByRole('link', { name: 'Open the strategy map' }).click();
      await page()
        .getByRole('group', { name: /^Grow profitably/ })
        .waitFor();
      await link('Set-up').click();
      await page().getByRole('button', { name: 'Admit a member' }).click();
      const admission = page().getByRole('dialog', { name: 'Admit a member' });
      await admission.getByLabel('English').fill('Hotel Dnipro');
      await admission.getByRole('button', { name: 'Admit a member' }).click();
      await page()
        .getByText(/^The member was admitted at position \d+/)
        .waitFor();
      await page().getByRole('link', { name: 'People and roles' }).click();
      await page().getByRole('button', { name: 'Grant a role' }).click();
      const granting = page().getByRole('dialog', { name: 'Grant a role' });
      await granting.getByLabel('Login').fill('updater');
      await granting.getByLabel('For whom').selectOption('Hotel Dnipro');
      await granting.getByText('Demo updater reports for Hotel Dnipro.').waitFor();
      await granting.getByRole('button', { name: 'Grant a role' }).click();
      await page()
        .getByRole('listitem')
        .filter({ hasText: /^Demo updater reports for Hotel Dnipro\.since .*, granted by administrator/ })
        .waitFor();
    });

    it('reads how the server is, and who was given which role', async () => {
      await page().goto(web.at('setup/health'));
      await page().getByText('has read everything').first().waitFor();
      await page().getByText('events.db', { exact: true }).waitFor();
      await page().goto(web.at('setup/log?view=access'));
      await page()
        .getByText(/Demo updater was granted the role of updater \(Lakeside Grand Hotel\)/)
        .waitFor();
    });
  });
});
