import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeScenario, scenarioHandlers } from './scenario.handlers.js';
import { scenarioMutations } from './scenario.mutations.js';
import { ScenarioResolver } from './scenario.resolver.js';

/** Sets of assumed values, compared with the current state. */
@Module({
  providers: [ScenarioResolver, mutationResolver(ChangeScenario, fieldsOf(scenarioMutations)), ...scenarioHandlers],
})
export class ScenarioModule {}
