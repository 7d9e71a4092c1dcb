export { capital, type Named, pronounsOf } from '../../db/areas/model.ts';
